package ai.disinto.factory.staff;

/** One step of a plan. It finds out itself what is still to do, so that it can be repeated. */
interface Step {
    /** Looks, changes nothing, and answers what would be done. */
    Look look();

    /** Does what is still to do. */
    StaffStep run(Progress progress);
}
