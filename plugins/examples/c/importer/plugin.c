/* The edge of the library: one message in, one message out. */
#include "importer.h"

static void describe(json_out *out)
{
    json_put(out, "{\"answer\":\"description\",\"id\":\"my-importer\",\"title\":");
    json_put_words(out, "My importer");
    json_put(out, ",\"version\":\"0.1.0\",\"protocol\":");
    json_put_count(out, LODESTAR_PLUGIN_PROTOCOL);
    json_put(out, ",\"offers\":[{\"kind\":\"importer\",\"key\":\"survey\",\"title\":");
    json_put_words(out, "My importer");
    json_put(out, ",\"file_endings\":[\"csv\"]}],\"languages\":[\"en\"],"
                  "\"features\":[\"settings\"]}");
}

static void fail(json_out *out, const char *message)
{
    json_put(out, "{\"answer\":\"failure\",\"message\":");
    json_put_words(out, message);
    json_put(out, "}");
}

static lodestar_bytes call(const uint8_t *request, size_t length)
{
    lodestar_frames frames;
    lodestar_bytes answer;
    json_out out = {NULL, 0, 0, 0};
    json question = json_none(), ask;
    if (lodestar_read_frames(request, length, &frames)) {
        question = json_read((const char *)frames.at[0].data, frames.at[0].length);
    }
    ask = json_get(question, "ask");
    if (json_is(ask, "describe")) {
        describe(&out);
    } else if (json_is(ask, "import") && 2 <= frames.count) {
        import_file(question, frames.at[1], &out);
    } else if (json_is(ask, "export")) {
        json_put(&out, "{\"answer\":\"refusal\",\"reasons\":[\"This plugin writes no reports.\"]}");
    } else {
        fail(&out, "the question was not understood");
    }
    if (out.has_failed) {
        out.length = 0;
        out.has_failed = 0;
        fail(&out, "there was not enough memory");
    }
    answer = lodestar_write_message(out.at, out.length);
    free(out.at);
    return answer;
}

const lodestar_table lodestar_plugin = LODESTAR_PLUGIN_TABLE(call, lodestar_free_message);
