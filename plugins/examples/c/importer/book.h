/* The codebook of a question, as C strings and with room to count. */
#ifndef BOOK_H
#define BOOK_H

#include "lodestar_json.h"

/* For an index: none. */
#define NONE ((size_t)-1)

/* Everything that is freed together, at the end of a question. */
typedef struct memory {
    void **owned;
    size_t count;
    size_t room;
    int has_failed;
} memory;

typedef struct questionnaire {
    char *key;
    char *title;
    char **aliases;
    size_t alias_count;
    uint64_t responded;
} questionnaire;

typedef struct question {
    size_t questionnaire;
    char *indicator;
    char **wordings;
    size_t wording_count;
    char **options;
    size_t option_count;
    int is_multiple;
    uint64_t base;
    uint64_t *counts;
    /* What the row that is being read says. */
    int is_answered;
    unsigned char *is_chosen;
} question;

typedef struct book {
    questionnaire *questionnaires;
    size_t questionnaire_count;
    question *questions;
    size_t question_count;
} book;

/* Room for `count` things, all zero; NULL and `has_failed` without memory. */
void *memory_new(memory *memory, size_t count, size_t bytes);
/* A text, or the empty one if this is none. */
char *memory_text(memory *memory, json value);
void memory_free(memory *memory);

/* Reads a codebook. Returns 0 if there is no memory. */
int book_read(book *book, memory *memory, json codebook);
/* The questionnaire that goes by this name, or NONE. */
size_t book_questionnaire(const book *book, const char *name);
/* The question of this questionnaire about this indicator, or NULL. */
question *book_question(const book *book, size_t questionnaire, const char *indicator);
/* The indicator that a heading means, or NULL. */
const char *book_indicator(const book *book, const char *heading);

#endif /* BOOK_H */
