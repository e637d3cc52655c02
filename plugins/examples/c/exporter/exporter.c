/* Writes one page for a notice board: what was promised, and how it stands. */
#include "exporter.h"

#include <ctype.h>

#define PROMISES_MAX 10u

/* Whether a text has nothing in it but space. */
static int is_blank(const json_text *text)
{
    size_t index;
    for (index = 0; index < text->length; index += 1) {
        if (!isspace((unsigned char)text->at[index])) {
            return 0;
        }
    }
    return 1;
}

/* Writes what was typed, or else these words: a report has no empty cells. */
static void put_said(json_out *out, json typed, const char *otherwise, const char *after)
{
    json_text text = json_copy_text(typed);
    json_put(out, "\"");
    if (text.at == NULL || is_blank(&text)) {
        json_put_part(out, otherwise, strlen(otherwise));
    } else {
        json_put_part(out, text.at, text.length);
    }
    json_put_part(out, after, strlen(after));
    json_put(out, "\"");
    free(text.at);
}

static void put_paragraph(json_out *out, const char *before, uint64_t number, const char *after)
{
    json_put(out, ",{\"block\":\"paragraph\",\"text\":\"");
    json_put_part(out, before, strlen(before));
    json_put_count(out, number);
    json_put_part(out, after, strlen(after));
    json_put(out, "\"}");
}

static const char *tone_of(json status, int is_overdue)
{
    json key = json_get(status, "key");
    if (is_overdue) {
        return "red";
    }
    if (json_is(key, "kept")) {
        return "blue";
    }
    if (json_is(key, "in_hand")) {
        return "green";
    }
    if (json_is(key, "partly_kept") || json_is(key, "not_kept_yet")) {
        return "amber";
    }
    return "grey";
}

static void put_row(json_out *out, json pledge)
{
    json status = json_get(pledge, "status");
    int is_overdue = json_is_true(json_get(pledge, "is_overdue"));
    json_put(out, "[{\"cell\":\"text\",\"text\":");
    put_said(out, json_get(pledge, "wording"), "No wording recorded", "");
    json_put(out, "},{\"cell\":\"status\",\"tone\":");
    json_put_words(out, tone_of(status, is_overdue));
    json_put(out, ",\"words\":");
    put_said(out, json_get(status, "words"), "Not set", is_overdue ? ", past its date" : "");
    json_put(out, "},{\"cell\":\"text\",\"text\":");
    put_said(out, json_get(json_get(pledge, "verdict"), "words"), "Not asked yet", "");
    json_put(out, "}]");
}

static void put_table(json_out *out, json pledges, uint64_t promises_max)
{
    uint64_t shown = 0;
    json pledge;
    json_put(out, ",{\"block\":\"table\",\"caption\":");
    json_put_words(out, "Each promise, and what young people say about it");
    json_put(out, ",\"columns\":["
                  "{\"header\":\"Promise\",\"is_numeric\":false},"
                  "{\"header\":\"How it stands\",\"is_numeric\":false},"
                  "{\"header\":\"Young people say\",\"is_numeric\":false}],\"rows\":[");
    for (pledge = json_first(pledges); pledge.at != NULL && shown < promises_max;
         pledge = json_next(pledges, pledge)) {
        json_put(out, shown == 0 ? "" : ",");
        put_row(out, pledge);
        shown += 1;
    }
    json_put(out, "],\"notes\":[]}");
}

static void put_blocks(json_out *out, json pledges, uint64_t promises_max)
{
    uint64_t count = 0, kept = 0;
    json pledge;
    for (pledge = json_first(pledges); pledge.at != NULL; pledge = json_next(pledges, pledge)) {
        count += 1;
        kept += json_is(json_get(json_get(pledge, "status"), "key"), "kept") ? 1u : 0u;
    }
    json_put(out, "{\"block\":\"heading\",\"level\":2,\"text\":\"What was promised\"}");
    if (count == 0) {
        json_put(out, ",{\"block\":\"paragraph\",\"text\":\"No promise is on record yet.\"}");
        return;
    }
    json_put(out, ",{\"block\":\"paragraph\",\"text\":\"Promises kept: ");
    json_put_count(out, kept);
    json_put(out, " of ");
    json_put_count(out, count);
    json_put(out, ".\"}");
    put_table(out, pledges, promises_max);
    if (promises_max < count) {
        put_paragraph(out, "Promises that are not shown here: ", count - promises_max, ".");
    }
}

static void put_facts(json_out *out, json snapshot)
{
    json authority = json_get(snapshot, "authority");
    if (json_is_true(json_get(authority, "is_fictional"))) {
        json_put(out, "{\"name\":\"Please note\",\"value\":"
                      "\"Fictional, for demonstration: no such authority exists\"},");
    }
    json_put(out, "{\"name\":\"As it stood on\",\"value\":");
    put_said(out, json_get(snapshot, "taken_on_words"), "No date recorded", "");
    json_put(out, "},{\"name\":");
    json_put_words(out, "Young people’s group");
    json_put(out, ",\"value\":");
    put_said(out, json_get(authority, "group"), "Not named", "");
    json_put(out, "}");
}

void export_document(json question, json_out *answer)
{
    json snapshot = json_get(question, "snapshot");
    json settings = json_get(question, "settings");
    uint64_t promises_max = json_count(json_get(settings, "promises_max"), PROMISES_MAX);
    if (!json_is(json_get(question, "report"), "promises")) {
        json_put(answer, "{\"answer\":\"refusal\",\"reasons\":[");
        json_put_words(answer, "This plugin writes no other report than “promises”.");
        json_put(answer, "]}");
        return;
    }
    json_put(answer, "{\"answer\":\"document\",\"language\":\"en-GB\","
                     "\"title\":\"Promises at a glance\",\"subtitle\":");
    put_said(answer, json_get(json_get(snapshot, "authority"), "name"), "", "");
    json_put(answer, ",\"facts\":[");
    put_facts(answer, snapshot);
    json_put(answer, "],\"blocks\":[");
    put_blocks(answer, json_get(snapshot, "pledges"), promises_max);
    json_put(answer, "],\"footer\":");
    json_put(answer, "\"Promises at a glance\"");
    json_put(answer, "}");
}
