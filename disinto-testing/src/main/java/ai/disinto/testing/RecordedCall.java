package ai.disinto.testing;

/**
 * A request that the embedded forge answered.
 *
 * @param method of the request, in capitals
 * @param path with its query, as it was sent; tokens in the query are left out
 * @param caller the name of the account that made it; empty for nobody in particular
 * @param status of the answer
 */
public record RecordedCall(String method, String path, String caller, int status) {}
