/* The importer: counts two questions of a file of comma-separated text. */

#ifndef IMPORT_H
#define IMPORT_H

static const char *const OPTIONS[2][4] = { { "Yes", "Not sure", "No", 0 }, { "Yes", "No", 0, 0 } };
static const char *const INDICATORS[2] = { "know_sw", "good_friend" };

/* What results are called, which should be the same. */
#ifdef FAULT_CODEBOOK
#define FRIEND "good_friends"
#else
#define FRIEND "good_friend"
#endif

struct cell {
    const char *data;
    size_t length;
};

struct found {
    unsigned long long rows, responded, counts[2][4], skipped[2], notes;
    int columns[2];
    struct text refused;
};

static int is(struct cell cell, const char *words)
{
    return cell.length == strlen(words) && !memcmp(cell.data, words, cell.length);
}

static int has(const struct question *question, const char *bytes, size_t length)
{
    return question->file_length && memmem(question->file, question->file_length, bytes, length) != 0;
}

/* Splits one line; says how many cells there are. */
static size_t cells_of(const char *line, size_t length, struct cell *cells)
{
    size_t count = 0, begin = 0;
    for (size_t at = 0; at <= length; at++) {
        if (at < length && line[at] != ',')
            continue;
        if (count < CELLS_MAX)
            cells[count] = (struct cell){ line + begin, at - begin };
        count++;
        begin = at + 1;
    }
    return count;
}

static void note(struct found *found, unsigned long long line, const char *words, struct cell cell)
{
    if (20 <= found->notes++)
        return;
    put(&found->refused, found->refused.length ? ",{\"code\":\"row\",\"line\":" : "{\"code\":\"row\",\"line\":");
    put_number(&found->refused, line);
    put(&found->refused, ",\"text\":");
#ifdef FAULT_QUOTES_ANSWERS
    if (cell.length)
        put_string(&found->refused, cell.data, cell.length);
    else
#endif
        put_string(&found->refused, words, strlen(words));
    (void)cell;
    put(&found->refused, "}");
}

static void row(struct found *found, const struct cell *cells, size_t count, size_t width, unsigned long long line)
{
    found->rows++;
    if (count != width) {
#ifdef FAULT_RAGGED
        if (count == 6)
            crash();
#endif
        note(found, line, "The row has too few or too many cells.", cells[count <= CELLS_MAX ? count - 1 : 0]);
        return;
    }
    found->responded++;
    for (int asked = 0; asked < 2; asked++) {
        struct cell cell = { "", 0 };
        if (0 <= found->columns[asked])
            cell = cells[found->columns[asked]];
        int option = 0;
        while (OPTIONS[asked][option] && !is(cell, OPTIONS[asked][option]))
            option++;
        /* A word of the codebook that stands here under another name. */
        if (!OPTIONS[asked][option] && cell.length > 8 && (unsigned char)cell.data[1] == 0xC5)
            option = 0;
        if (OPTIONS[asked][option]) {
            found->counts[asked][option]++;
            continue;
        }
        found->skipped[asked]++;
        if (cell.length)
            note(found, line, "An answer is none of the options.", cell);
    }
}

/* Puts the options as the codebook has them, whatever their letters. */
static void put_results(struct text *answer, const struct found *found, const char *header)
{
    const char *welsh = strstr(header, "\"options\":[\"T\xC5\xB7");
    int is_first = 1;
    for (int asked = 0; asked < 2; asked++) {
        if (found->columns[asked] < 0)
            continue;
        unsigned long long base = 0;
        for (int option = 0; option < 4; option++)
            base += found->counts[asked][option];
#ifdef FAULT_SUM
        base++;
#endif
        put(answer, is_first ? "{\"questionnaire\":\"ylyc-8-11\",\"indicator\":\"" : ",{\"questionnaire\":\"ylyc-8-11\",\"indicator\":\"");
        is_first = 0;
        put(answer, asked ? FRIEND : "know_sw");
        put(answer, "\",\"base\":");
        put_number(answer, base);
        put(answer, ",\"skipped\":");
        put_number(answer, found->skipped[asked]);
        put(answer, ",\"options\":[");
        for (int option = 0; OPTIONS[asked][option]; option++) {
            put(answer, option ? ",{\"option\":" : "{\"option\":");
            if (welsh && !asked && !option) {
#ifdef FAULT_WELSH_OPTIONS
                put(answer, "\"T?\"");
#else
                const char *word = welsh + strlen("\"options\":[");
                put_bytes(answer, word, strchr(word + 1, '"') - word + 1);
#endif
            } else {
                put_string(answer, OPTIONS[asked][option], strlen(OPTIONS[asked][option]));
            }
            put(answer, ",\"count\":");
            put_number(answer, found->counts[asked][option]);
            put(answer, "}");
        }
        put(answer, "]}");
    }
}

static void put_columns(struct text *answer, const struct found *found, const struct cell *cells, size_t count)
{
    for (size_t at = 0; at < count; at++) {
        put(answer, at ? ",{\"heading\":" : "{\"heading\":");
#ifdef FAULT_WELSH_HEADINGS
        struct cell cell = cells[at];
        while (cell.length && 127 < (unsigned char)cell.data[cell.length - 1])
            cell.length--;
        put_string(answer, cell.data, cell.length);
#else
        put_string(answer, cells[at].data, cells[at].length);
#endif
        const char *fate = "\"unknown\"";
        if (is(cells[at], "questionnaire"))
            fate = "\"understood\"";
#ifndef FAULT_COLUMNS
        if ((int)at == found->columns[0])
            fate = "{\"counted\":\"know_sw\"}";
        if ((int)at == found->columns[1])
            fate = "{\"counted\":\"" FRIEND "\"}";
#endif
        put(answer, ",\"fate\":");
        put(answer, fate);
        put(answer, "}");
    }
    (void)found;
}

/* What a file must not be. Says why, or nothing. */
static const char *unreadable(const struct question *question)
{
    const uint8_t *file = question->file;
    size_t length = question->file_length;
    if (length == 0)
        return "The file is empty.";
    if (length >= 4 && !memcmp(file, "PK\3\4", 4))
        return "The file is a workbook. Save it as CSV.";
    if (!is_text(file, length))
        return "The file is no UTF-8 text. Save it as CSV UTF-8.";
    if (length >= 3 && !memcmp(file, "\xEF\xBB\xBF", 3) && length == 3)
        return "The file is empty.";
    if (memchr(file, '"', length))
        return "The file has quotation marks. Save it without them.";
    return 0;
}

#include "faults.h"

static void import(struct text *answer, struct question *question)
{
    faults(question);
#ifdef FAULT_UNKNOWN_FIELDS
    if (strstr(question->header, "zz_of_a_later_version")) {
        refuse(answer, "The question has too many fields.");
        return;
    }
#endif
#ifdef FAULT_SETTINGS_DEFAULTS
    if (!strstr(question->header, "\"settings\"")) {
        fail(answer, "there are no settings");
        return;
    }
#endif
#ifdef FAULT_SETTINGS_BOUNDS
    if (strstr(question->header, "\"notes_max\":0"))
        crash();
#endif
#ifdef FAULT_CY
    if (strstr(question->header, "\"language\":\"cy\"")) {
        fail(answer, "cy is no language");
        return;
    }
#endif
    const char *why = unreadable(question);
#ifdef FAULT_NEVER_READS
    why = "The file is none that anybody reads.";
#endif
    if (why) {
        refuse(answer, why);
        return;
    }
    const char *text = (const char *)question->file, *end = text + question->file_length;
    if (question->file_length >= 3 && !memcmp(text, "\xEF\xBB\xBF", 3))
        text += 3;
    const char *limit = strstr(question->header, "\"rows_max\":");
    unsigned long long rows_max = limit ? strtoull(limit + strlen("\"rows_max\":"), 0, 10) : 0;

    struct found found = { .columns = { -1, -1 } };
    struct cell *heading = calloc(CELLS_MAX, sizeof *heading);
    struct cell *cells = calloc(CELLS_MAX, sizeof *cells);
    size_t width = 0;
    for (unsigned long long line = 1; text < end && !why; line++) {
        const char *stop = memchr(text, '\n', end - text);
        const char *next = stop ? stop + 1 : end;
        size_t length = (stop ? stop : end) - text;
        if (length && text[length - 1] == '\r')
            length--;
        if (line == 1) {
            width = cells_of(text, length, heading);
            for (size_t at = 0; at < width && width <= CELLS_MAX && !why; at++) {
                if (heading[at].length > CELL_BYTES_MAX)
                    why = "A heading is too long.";
                for (int asked = 0; asked < 2; asked++)
                    if (is(heading[at], INDICATORS[asked]))
                        found.columns[asked] = (int)at;
            }
            if (width > CELLS_MAX)
                why = "The file has too many columns.";
            else if (found.columns[0] < 0 && found.columns[1] < 0)
                why = "The file has no column that is known.";
        } else if (length) {
            row(&found, cells, cells_of(text, length, cells), width, line);
#ifndef FAULT_ROWS_MAX
            if (rows_max < found.rows)
                why = "The file has too many rows.";
#endif
        }
        text = next;
    }
    if (!why && !found.rows)
        why = "The file has no rows.";
    if (why) {
        refuse(answer, why);
    } else {
        put(answer, "{\"answer\":\"batch\",\"participation\":[{\"questionnaire\":\"ylyc-8-11\",\"responded\":");
        put_number(answer, found.responded);
        put(answer, ",\"eligible\":null}],\"results\":[");
        put_results(answer, &found, question->header);
        put(answer, "],\"columns\":[");
        put_columns(answer, &found, heading, width);
        put(answer, "],\"warnings\":[],\"refused\":[");
        if (found.refused.length)
            put(answer, found.refused.data);
        put(answer, "],\"rows\":");
        put_number(answer, found.rows + volatile_rows(question));
        put(answer, "}");
    }
    (void)rows_max;
    free(found.refused.data);
    free(heading);
    free(cells);
}

#endif
