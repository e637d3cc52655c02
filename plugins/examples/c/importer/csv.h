/* Reads CSV row by row: commas, cells in quotation marks, any kind of line end.
 * The text must be UTF-8 without a zero in it; cells are then C strings. */
#ifndef CSV_H
#define CSV_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { CSV_ROW, CSV_END, CSV_MALFORMED, CSV_NO_MEMORY };

/* Where in the text the reader is. */
typedef struct csv_reader {
    const char *at;
    const char *end;
    uint64_t line;
} csv_reader;

/* One row, used again for the next. */
typedef struct csv_row {
    char *text;     /* The cells, a zero after each. */
    size_t length;
    size_t room;
    size_t *begins; /* Where in `text` each cell begins. */
    size_t count;
    size_t begins_room;
    uint64_t line;  /* Where the row begins, counted from 1. */
} csv_row;

static inline const char *csv_cell(const csv_row *row, size_t index)
{
    return row->text + row->begins[index];
}

static inline int csv_put_(csv_row *row, char character)
{
    if (row->length == row->room) {
        size_t room = row->room == 0 ? 256 : row->room * 2;
        char *grown = (char *)realloc(row->text, room);
        if (grown == NULL) {
            return 0;
        }
        row->text = grown;
        row->room = room;
    }
    row->text[row->length++] = character;
    return 1;
}

static inline int csv_begin_cell_(csv_row *row)
{
    if (row->count == row->begins_room) {
        size_t room = row->begins_room == 0 ? 16 : row->begins_room * 2;
        size_t *grown = (size_t *)realloc(row->begins, room * sizeof *grown);
        if (grown == NULL) {
            return 0;
        }
        row->begins = grown;
        row->begins_room = room;
    }
    row->begins[row->count++] = row->length;
    return 1;
}

static inline int csv_is_space_(const char *at)
{
    return *at == ' ' || *at == '\t' || *at == '\r' || *at == '\n';
}

/* Takes the space around a text away: moves its beginning, shortens its end. */
static inline char *csv_trim(char *text)
{
    char *end = text + strlen(text);
    for (;;) {
        if (text < end && csv_is_space_(text)) {
            text += 1;
        } else if (2 <= end - text && memcmp(text, "\xC2\xA0", 2) == 0) {
            text += 2;
        } else if (text < end && csv_is_space_(end - 1)) {
            end -= 1;
        } else if (2 <= end - text && memcmp(end - 2, "\xC2\xA0", 2) == 0) {
            end -= 2;
        } else {
            *end = '\0';
            return text;
        }
    }
}

/* Steps over a line end, if one is here. */
static inline int csv_line_end_(csv_reader *reader)
{
    if (reader->at == reader->end || (*reader->at != '\r' && *reader->at != '\n')) {
        return 0;
    }
    reader->at += *reader->at == '\r' && reader->at + 1 < reader->end && reader->at[1] == '\n' ? 2 : 1;
    reader->line += 1;
    return 1;
}

/* Reads one cell up to what ends it. */
static inline int csv_read_cell_(csv_reader *reader, csv_row *row)
{
    if (reader->at < reader->end && *reader->at == '"') {
        reader->at += 1;
        for (;;) {
            const char *begin = reader->at;
            if (begin == reader->end) {
                return CSV_MALFORMED;
            }
            if (*begin == '"') {
                reader->at += 1;
                if (reader->at == reader->end || *reader->at != '"') {
                    break;
                }
            }
            if (csv_line_end_(reader)) {
                if (!csv_put_(row, '\n')) {
                    return CSV_NO_MEMORY;
                }
                continue;
            }
            if (!csv_put_(row, *reader->at)) {
                return CSV_NO_MEMORY;
            }
            reader->at += 1;
        }
        if (reader->at < reader->end && strchr(",\r\n", *reader->at) == NULL) {
            return CSV_MALFORMED;
        }
    }
    while (reader->at < reader->end && strchr(",\r\n", *reader->at) == NULL) {
        if (!csv_put_(row, *reader->at)) {
            return CSV_NO_MEMORY;
        }
        reader->at += 1;
    }
    return csv_put_(row, '\0') ? CSV_ROW : CSV_NO_MEMORY;
}

/* Reads the next row that has something in it; its cells have no space around
 * them. If the text is malformed, `row->line` says where the row begins. */
static inline int csv_next(csv_reader *reader, csv_row *row)
{
    while (reader->at < reader->end) {
        int is_blank = 1;
        row->length = 0;
        row->count = 0;
        row->line = reader->line;
        for (;;) {
            int read;
            char *trimmed;
            if (!csv_begin_cell_(row)) {
                return CSV_NO_MEMORY;
            }
            read = csv_read_cell_(reader, row);
            if (read != CSV_ROW) {
                return read;
            }
            trimmed = csv_trim(row->text + row->begins[row->count - 1]);
            row->begins[row->count - 1] = (size_t)(trimmed - row->text);
            is_blank = is_blank && *trimmed == '\0';
            if (reader->at == reader->end || *reader->at != ',') {
                break;
            }
            reader->at += 1;
        }
        csv_line_end_(reader);
        if (!is_blank) {
            return CSV_ROW;
        }
    }
    return CSV_END;
}

static inline void csv_free(csv_row *row)
{
    free(row->text);
    free(row->begins);
}

#endif /* CSV_H */
