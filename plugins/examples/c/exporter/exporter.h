/* What the report says. */
#ifndef EXPORTER_H
#define EXPORTER_H

#include "lodestar_json.h"
#include "lodestar_plugin.h"

/* Writes the answer to an export question: a document, or a refusal. */
void export_document(json question, json_out *answer);

#endif /* EXPORTER_H */
