#include "book.h"

#include <ctype.h>

static void *memory_keep(memory *memory, void *block)
{
    if (block != NULL && memory->count == memory->room) {
        size_t room = memory->room == 0 ? 64 : memory->room * 2;
        void **grown = (void **)realloc(memory->owned, room * sizeof *grown);
        if (grown == NULL) {
            free(block);
            block = NULL;
        } else {
            memory->owned = grown;
            memory->room = room;
        }
    }
    if (block == NULL) {
        memory->has_failed = 1;
        return NULL;
    }
    memory->owned[memory->count++] = block;
    return block;
}

void *memory_new(memory *memory, size_t count, size_t bytes)
{
    return memory_keep(memory, calloc(count == 0 ? 1 : count, bytes));
}

char *memory_text(memory *memory, json value)
{
    json_text text = json_copy_text(value);
    if (text.at == NULL) {
        return (char *)memory_new(memory, 1, 1);
    }
    return (char *)memory_keep(memory, text.at);
}

void memory_free(memory *memory)
{
    size_t index;
    for (index = 0; index < memory->count; index += 1) {
        free(memory->owned[index]);
    }
    free(memory->owned);
}

static size_t length_of(json list)
{
    size_t count = 0;
    json item;
    for (item = json_first(list); item.at != NULL; item = json_next(list, item)) {
        count += 1;
    }
    return count;
}

/* The texts of a list; `first` may stand before them. */
static char **texts_of(memory *memory, json first, json list, size_t *count)
{
    char **texts = (char **)memory_new(memory, length_of(list) + 1, sizeof *texts);
    json item;
    *count = 0;
    if (texts == NULL) {
        return NULL;
    }
    if (first.at != NULL) {
        texts[(*count)++] = memory_text(memory, first);
    }
    for (item = json_first(list); item.at != NULL; item = json_next(list, item)) {
        texts[(*count)++] = memory_text(memory, item);
    }
    return texts;
}

int book_read(book *book, memory *memory, json codebook)
{
    json questionnaires = json_get(codebook, "questionnaires");
    json questions = json_get(codebook, "questions");
    json item;
    book->questionnaires =
        (questionnaire *)memory_new(memory, length_of(questionnaires), sizeof(questionnaire));
    book->questions = (question *)memory_new(memory, length_of(questions), sizeof(question));
    if (memory->has_failed) {
        return 0;
    }
    for (item = json_first(questionnaires); item.at != NULL;
         item = json_next(questionnaires, item)) {
        questionnaire *it = &book->questionnaires[book->questionnaire_count++];
        it->key = memory_text(memory, json_get(item, "key"));
        it->title = memory_text(memory, json_get(item, "title"));
        it->aliases =
            texts_of(memory, json_none(), json_get(item, "aliases"), &it->alias_count);
        if (memory->has_failed) {
            return 0;
        }
    }
    for (item = json_first(questions); item.at != NULL; item = json_next(questions, item)) {
        question *it = &book->questions[book->question_count++];
        char *of = memory_text(memory, json_get(item, "questionnaire"));
        it->indicator = memory_text(memory, json_get(item, "indicator"));
        it->wordings = texts_of(memory, json_get(item, "wording"),
                                json_get(item, "wording_variants"), &it->wording_count);
        it->options = texts_of(memory, json_none(), json_get(item, "options"), &it->option_count);
        it->is_multiple = json_is_true(json_get(item, "is_multiple"));
        it->counts = (uint64_t *)memory_new(memory, it->option_count, sizeof *it->counts);
        it->is_chosen = (unsigned char *)memory_new(memory, it->option_count, 1);
        if (memory->has_failed) {
            return 0;
        }
        it->questionnaire = book_questionnaire(book, of);
    }
    return 1;
}

/* Whether two texts are the same; an alias is lower-case, a file need not be. */
static int is_alias(const char *alias, const char *name)
{
    for (; *alias != '\0' && *name != '\0'; alias += 1, name += 1) {
        if (*alias != tolower((unsigned char)*name)) {
            return 0;
        }
    }
    return *alias == *name;
}

size_t book_questionnaire(const book *book, const char *name)
{
    size_t index, alias;
    for (index = 0; index < book->questionnaire_count; index += 1) {
        const questionnaire *it = &book->questionnaires[index];
        if (strcmp(it->key, name) == 0 || strcmp(it->title, name) == 0) {
            return index;
        }
        for (alias = 0; alias < it->alias_count; alias += 1) {
            if (is_alias(it->aliases[alias], name)) {
                return index;
            }
        }
    }
    return NONE;
}

question *book_question(const book *book, size_t questionnaire, const char *indicator)
{
    size_t index;
    for (index = 0; index < book->question_count; index += 1) {
        question *it = &book->questions[index];
        if (it->questionnaire == questionnaire && strcmp(it->indicator, indicator) == 0) {
            return it;
        }
    }
    return NULL;
}

const char *book_indicator(const book *book, const char *heading)
{
    size_t index, wording;
    for (index = 0; index < book->question_count; index += 1) {
        const question *it = &book->questions[index];
        if (it->questionnaire == NONE) {
            continue;
        }
        if (strcmp(it->indicator, heading) == 0) {
            return it->indicator;
        }
        for (wording = 0; wording < it->wording_count; wording += 1) {
            if (strcmp(it->wordings[wording], heading) == 0) {
                return it->indicator;
            }
        }
    }
    return NULL;
}
