/* What the columns of a file mean. */
#include "survey.h"

#define COLUMNS_MAX 1000u

int refuse(survey *survey, const char *reason)
{
    snprintf(survey->reason, sizeof survey->reason, "%s", reason);
    return 0;
}

int refuse_about(survey *survey, const char *before, uint64_t number, const char *after)
{
    snprintf(survey->reason, sizeof survey->reason, "%s%llu%s", before,
             (unsigned long long)number, after);
    return 0;
}

int choose(survey *survey, json name)
{
    char *text;
    survey->chosen = survey->book.questionnaire_count == 1 ? 0 : NONE;
    if (name.at == NULL || *name.at != '"') {
        return 1;
    }
    text = memory_text(&survey->memory, name);
    if (text == NULL) {
        return refuse(survey, NO_MEMORY);
    }
    if (*text == '\0') {
        return 1;
    }
    survey->chosen = book_questionnaire(&survey->book, text);
    if (survey->chosen == NONE) {
        return refuse(survey, "The questionnaire that was chosen is not in the codebook.");
    }
    return 1;
}

static int is_same_use(const column *one, const column *other)
{
    if (one->is_questionnaire || other->is_questionnaire) {
        return one->is_questionnaire && other->is_questionnaire;
    }
    return one->indicator != NULL && other->indicator != NULL &&
           strcmp(one->indicator, other->indicator) == 0;
}

int read_heading(survey *survey, const csv_row *row)
{
    size_t index, before;
    int has_answers = 0, has_questionnaire = 0;
    if (COLUMNS_MAX < row->count) {
        snprintf(survey->reason, sizeof survey->reason, "Line %llu has more than %u columns.",
                 (unsigned long long)row->line, COLUMNS_MAX);
        return 0;
    }
    survey->columns = (column *)memory_new(&survey->memory, row->count, sizeof(column));
    if (survey->columns == NULL) {
        return refuse(survey, NO_MEMORY);
    }
    survey->column_count = row->count;
    for (index = 0; index < row->count; index += 1) {
        column *it = &survey->columns[index];
        const char *title = csv_cell(row, index);
        it->title = (char *)memory_new(&survey->memory, strlen(title) + 1, 1);
        if (it->title == NULL) {
            return refuse(survey, NO_MEMORY);
        }
        strcpy(it->title, title);
        it->is_questionnaire = strcmp(title, "questionnaire") == 0;
        it->indicator = it->is_questionnaire ? NULL : book_indicator(&survey->book, title);
        has_questionnaire |= it->is_questionnaire;
        has_answers |= it->indicator != NULL;
    }
    if (!has_answers) {
        return refuse_about(
            survey, "No heading in line ", row->line,
            " is a question of the codebook. Head each column with the exact wording of its "
            "question, or with its indicator’s key.");
    }
    for (index = 0; index < row->count; index += 1) {
        column *it = &survey->columns[index];
        int is_known = it->is_questionnaire || it->indicator != NULL;
        if (!is_known && *it->title != '\0' && strchr("=+-@", *it->title) != NULL) {
            return refuse_about(survey, "The heading of column ", index + 1,
                                " begins like a formula.");
        }
        for (before = 0; before < index; before += 1) {
            if (is_same_use(&survey->columns[before], it)) {
                snprintf(survey->reason, sizeof survey->reason,
                         "Columns %u and %u hold the same question.", (unsigned)before + 1,
                         (unsigned)index + 1);
                return 0;
            }
        }
    }
    if (survey->chosen == NONE && !has_questionnaire) {
        return refuse(survey, "The file does not say which questionnaire it holds. Choose one, or "
                              "add a column with the heading “questionnaire”.");
    }
    return 1;
}
