/* What a person is asked to approve, as JSON. */
#include "survey.h"

void note(json_out *out, const char *code, uint64_t line, const char *column, const char *text)
{
    json_put(out, out->length == 0 ? "{\"code\":" : ",{\"code\":");
    json_put_words(out, code);
    json_put(out, ",\"line\":");
    if (line == 0) {
        json_put(out, "null");
    } else {
        json_put_count(out, line);
    }
    json_put(out, ",\"column\":");
    if (column == NULL) {
        json_put(out, "null");
    } else {
        json_put_words(out, column);
    }
    json_put(out, ",\"text\":");
    json_put_words(out, text);
    json_put(out, "}");
}

static void put_key(json_out *out, const char *before, const char *text)
{
    json_put(out, before);
    json_put_words(out, text);
}

static int is_in_file(const survey *survey, const char *indicator)
{
    size_t index;
    for (index = 0; index < survey->column_count; index += 1) {
        const char *counted = survey->columns[index].indicator;
        if (counted != NULL && strcmp(counted, indicator) == 0) {
            return 1;
        }
    }
    return 0;
}

static void put_results(json_out *out, const survey *survey)
{
    const book *book = &survey->book;
    const char *comma = "";
    size_t index, option;
    for (index = 0; index < book->question_count; index += 1) {
        const question *it = &book->questions[index];
        uint64_t responded;
        if (it->questionnaire == NONE || !is_in_file(survey, it->indicator)) {
            continue;
        }
        responded = book->questionnaires[it->questionnaire].responded;
        if (responded == 0) {
            continue;
        }
        json_put(out, comma);
        put_key(out, "{\"questionnaire\":", book->questionnaires[it->questionnaire].key);
        put_key(out, ",\"indicator\":", it->indicator);
        json_put(out, ",\"base\":");
        json_put_count(out, it->base);
        json_put(out, ",\"skipped\":");
        json_put_count(out, responded - it->base);
        json_put(out, ",\"options\":[");
        for (option = 0; option < it->option_count; option += 1) {
            put_key(out, option == 0 ? "{\"option\":" : ",{\"option\":", it->options[option]);
            json_put(out, ",\"count\":");
            json_put_count(out, it->counts[option]);
            json_put(out, "}");
        }
        json_put(out, "]}");
        comma = ",";
    }
}

static void put_columns(json_out *out, const survey *survey)
{
    size_t index;
    for (index = 0; index < survey->column_count; index += 1) {
        const column *it = &survey->columns[index];
        put_key(out, index == 0 ? "{\"heading\":" : ",{\"heading\":", it->title);
        json_put(out, ",\"fate\":");
        if (it->indicator != NULL) {
            put_key(out, "{\"counted\":", it->indicator);
            json_put(out, "}");
        } else {
            json_put_words(out, it->is_questionnaire ? "understood" : "unknown");
        }
        json_put(out, ",\"candidates\":[]}");
    }
}

static void warn(json_out *out, const column *column, const happened *happened, const char *code,
                 const char *what)
{
    char text[300];
    if (happened->count == 0) {
        return;
    }
    snprintf(text, sizeof text,
             "%llu answers %s and were not counted; the first is in line %llu.",
             (unsigned long long)happened->count, what, (unsigned long long)happened->line);
    note(out, code, happened->line, column->title, text);
}

static void put_notes(json_out *out, survey *survey)
{
    json_out warnings = {NULL, 0, 0, 0};
    size_t index;
    for (index = 0; index < survey->column_count; index += 1) {
        const column *it = &survey->columns[index];
        warn(&warnings, it, &it->not_an_option, "not-an-option",
             "are none of the question’s options");
    }
    for (index = 0; index < survey->column_count; index += 1) {
        const column *it = &survey->columns[index];
        warn(&warnings, it, &it->not_asked, "not-asked",
             "are to a question that the questionnaire does not ask");
    }
    if (survey->refused_max < survey->refused_count) {
        char text[80];
        snprintf(text, sizeof text, "%llu more rows were left out.",
                 (unsigned long long)(survey->refused_count - survey->refused_max));
        note(&survey->refused, "more", 0, NULL, text);
    }
    out->has_failed |= warnings.has_failed | survey->refused.has_failed;
    json_put(out, "],\"warnings\":[");
    json_put_bytes(out, warnings.at, warnings.length);
    json_put(out, "],\"refused\":[");
    json_put_bytes(out, survey->refused.at, survey->refused.length);
    free(warnings.at);
}

void put_batch(json_out *out, survey *survey)
{
    const char *comma = "";
    size_t index;
    json_put(out, "{\"answer\":\"batch\",\"participation\":[");
    for (index = 0; index < survey->book.questionnaire_count; index += 1) {
        const questionnaire *it = &survey->book.questionnaires[index];
        if (it->responded == 0) {
            continue;
        }
        json_put(out, comma);
        put_key(out, "{\"questionnaire\":", it->key);
        json_put(out, ",\"responded\":");
        json_put_count(out, it->responded);
        json_put(out, ",\"eligible\":null}");
        comma = ",";
    }
    json_put(out, "],\"results\":[");
    put_results(out, survey);
    json_put(out, "],\"columns\":[");
    put_columns(out, survey);
    put_notes(out, survey);
    json_put(out, "],\"rows\":");
    json_put_count(out, survey->rows);
    json_put(out, "}");
}
