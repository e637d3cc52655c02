/* Counts the answers in a plain CSV file: a heading, then one row for each child.
 *
 * A column counts if its heading is a question's exact wording or its
 * indicator's key. Nothing here guesses: what is not understood is refused, with
 * its line, and no answer is ever quoted. */
#include "importer.h"

#include "survey.h"

#define REFUSED_MAX 100u

/* Why a row is left out. */
typedef struct sentence {
    const char *code;
    const char *text;
} sentence;

static void remember(happened *happened, uint64_t line)
{
    happened->line = happened->count == 0 ? line : happened->line;
    happened->count += 1;
}

static int choose_option(question *question, const char *text)
{
    size_t index;
    for (index = 0; index < question->option_count; index += 1) {
        if (strcmp(question->options[index], text) == 0) {
            question->is_chosen[index] = 1;
            return 1;
        }
    }
    return 0;
}

/* Whether every part of a cell is an option; if so they are chosen. */
static int read_answer(question *question, char *cell)
{
    int has_any = 0, is_answer = 1;
    char *part = cell;
    while (part != NULL && is_answer) {
        char *next = question->is_multiple ? strchr(part, ';') : NULL;
        char *text;
        if (next != NULL) {
            *next++ = '\0';
        }
        text = csv_trim(part);
        if (*text != '\0') {
            is_answer = choose_option(question, text);
            has_any = 1;
        }
        part = next;
    }
    if (!is_answer || !has_any) {
        memset(question->is_chosen, 0, question->option_count);
        return 0;
    }
    question->is_answered = 1;
    return 1;
}

static sentence questionnaire_of(const survey *survey, const csv_row *row, size_t *of)
{
    static const sentence fine = {NULL, NULL};
    static const sentence unsaid = {"no-questionnaire",
                                    "It does not say which questionnaire it answers."};
    static const sentence unknown = {"unknown-questionnaire",
                                     "It names a questionnaire that is not known."};
    static const sentence other = {"other-questionnaire",
                                   "It names another questionnaire than was chosen."};
    const char *name = "";
    size_t index;
    for (index = 0; index < survey->column_count; index += 1) {
        if (survey->columns[index].is_questionnaire) {
            name = csv_cell(row, index);
        }
    }
    *of = survey->chosen;
    if (*name == '\0') {
        return survey->chosen == NONE ? unsaid : fine;
    }
    *of = book_questionnaire(&survey->book, name);
    if (*of == NONE) {
        return unknown;
    }
    return survey->chosen != NONE && survey->chosen != *of ? other : fine;
}

/* Takes over what the row says, or forgets it. */
static void settle(book *book)
{
    size_t index, option;
    for (index = 0; index < book->question_count; index += 1) {
        question *it = &book->questions[index];
        if (!it->is_answered) {
            continue;
        }
        it->is_answered = 0;
        it->base += 1;
        for (option = 0; option < it->option_count; option += 1) {
            it->counts[option] += it->is_chosen[option];
            it->is_chosen[option] = 0;
        }
    }
}

/* Counts one row, or says why it cannot be counted. */
static sentence add(survey *survey, csv_row *row)
{
    sentence wrong = {"wrong-number-of-cells", "It has more or fewer cells than the heading."};
    sentence silent = {"no-answers", "It has no answer that was understood."};
    size_t index, of;
    int has_answer = 0;
    if (row->count != survey->column_count) {
        return wrong;
    }
    wrong = questionnaire_of(survey, row, &of);
    if (wrong.code != NULL) {
        return wrong;
    }
    for (index = 0; index < row->count; index += 1) {
        column *it = &survey->columns[index];
        char *cell = row->text + row->begins[index];
        question *asked;
        if (it->indicator == NULL || *cell == '\0') {
            continue;
        }
        asked = book_question(&survey->book, of, it->indicator);
        if (asked == NULL) {
            remember(&it->not_asked, row->line);
        } else if (read_answer(asked, cell)) {
            has_answer = 1;
        } else {
            remember(&it->not_an_option, row->line);
        }
    }
    if (!has_answer) {
        return silent;
    }
    survey->book.questionnaires[of].responded += 1;
    settle(&survey->book);
    return wrong;
}

static int count_rows(survey *survey, csv_reader *reader, csv_row *row)
{
    int read;
    while ((read = csv_next(reader, row)) == CSV_ROW) {
        sentence reason;
        survey->rows += 1;
        if (survey->rows_max < survey->rows) {
            return refuse_about(survey, "The file has more than ", survey->rows_max,
                                " rows of answers.");
        }
        reason = add(survey, row);
        if (reason.code != NULL) {
            survey->refused_count += 1;
            if (survey->refused_count <= survey->refused_max) {
                note(&survey->refused, reason.code, row->line, NULL, reason.text);
            }
        }
    }
    if (read == CSV_MALFORMED) {
        return refuse_about(survey, "Line ", row->line,
                            " is not CSV: look at its quotation marks.");
    }
    if (read == CSV_NO_MEMORY) {
        return refuse(survey, NO_MEMORY);
    }
    if (survey->rows == 0) {
        return refuse(survey, "The file has a heading and no rows of answers.");
    }
    return 1;
}

static int read_file(survey *survey, json question, lodestar_frame file, csv_row *row)
{
    csv_reader reader;
    int read;
    reader.at = (const char *)file.data;
    reader.end = reader.at + file.length;
    reader.line = 1;
    if (!json_is_utf8(reader.at, file.length)) {
        return refuse(survey, "The file is not UTF-8 text. Save it as “CSV UTF-8” and try again.");
    }
    if (3 <= file.length && memcmp(reader.at, "\xEF\xBB\xBF", 3) == 0) {
        reader.at += 3;
    }
    if (!book_read(&survey->book, &survey->memory, json_get(question, "codebook"))) {
        return refuse(survey, NO_MEMORY);
    }
    if (!choose(survey, json_get(question, "questionnaire"))) {
        return 0;
    }
    read = csv_next(&reader, row);
    if (read == CSV_END) {
        return refuse(survey, "The file is empty.");
    }
    if (read == CSV_MALFORMED) {
        return refuse_about(survey, "Line ", row->line,
                            " is not CSV: look at its quotation marks.");
    }
    if (read == CSV_NO_MEMORY) {
        return refuse(survey, NO_MEMORY);
    }
    return read_heading(survey, row) && count_rows(survey, &reader, row);
}

void import_file(json question, lodestar_frame file, json_out *answer)
{
    survey survey;
    csv_row row;
    json settings = json_get(question, "settings");
    memset(&survey, 0, sizeof survey);
    memset(&row, 0, sizeof row);
    survey.rows_max = json_count(json_get(question, "rows_max"), 0);
    survey.refused_max = json_count(json_get(settings, "refused_max"), REFUSED_MAX);
    if (read_file(&survey, question, file, &row)) {
        put_batch(answer, &survey);
    } else if (*survey.reason == '\0') {
        answer->has_failed = 1;
    } else {
        json_put(answer, "{\"answer\":\"refusal\",\"reasons\":[");
        json_put_words(answer, survey.reason);
        json_put(answer, "]}");
    }
    free(survey.refused.at);
    csv_free(&row);
    memory_free(&survey.memory);
}
