package ai.disinto.core.sprint;

import java.util.List;

/** The block and where its entries stand. */
record PlacedBlock(FilerBlock block, FilerSpan span, List<FilerEntry> entries, boolean flow) {}
