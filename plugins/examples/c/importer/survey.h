/* What the columns of one file mean, and what has been counted so far. */
#ifndef SURVEY_H
#define SURVEY_H

#include "book.h"
#include "csv.h"

/* As a reason: none, because there is no memory. */
#define NO_MEMORY ""

/* How often something happened in a column, and the line where it did first. */
typedef struct happened {
    uint64_t count;
    uint64_t line;
} happened;

typedef struct column {
    char *title;
    const char *indicator; /* NULL if the heading is no question. */
    int is_questionnaire;
    happened not_an_option;
    happened not_asked;
} column;

typedef struct survey {
    memory memory;
    book book;
    uint64_t rows_max;
    uint64_t refused_max;
    size_t chosen; /* The questionnaire of every row, or NONE. */
    column *columns;
    size_t column_count;
    uint64_t rows;
    uint64_t refused_count;
    json_out refused;
    char reason[400]; /* Why the whole file is refused. */
} survey;

/* Says why the whole file is refused. Returns 0, for the caller to pass on. */
int refuse(survey *survey, const char *reason);
int refuse_about(survey *survey, const char *before, uint64_t number, const char *after);

/* heading.c: takes the person's choice; says what each column is. 0 if refused. */
int choose(survey *survey, json name);
int read_heading(survey *survey, const csv_row *row);

/* batch.c: writes one note of a list; writes the whole answer. */
void note(json_out *out, const char *code, uint64_t line, const char *column, const char *text);
void put_batch(json_out *out, survey *survey);

#endif /* SURVEY_H */
