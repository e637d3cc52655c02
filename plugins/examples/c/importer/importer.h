/* What there is in a file. */
#ifndef IMPORTER_H
#define IMPORTER_H

#include "lodestar_json.h"
#include "lodestar_plugin.h"

/* Writes the answer to an import question: a batch, or a refusal. */
void import_file(json question, lodestar_frame file, json_out *answer);

#endif /* IMPORTER_H */
