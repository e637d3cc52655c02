/* The C table of the protocol, and text that grows. */

#ifndef BYTES_H
#define BYTES_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct bytes {
    uint8_t *data;
    size_t length;
};

struct table {
    uint32_t magic;
    uint32_t table_bytes;
    uint16_t major;
    uint16_t minor;
    uint32_t reserved;
    struct bytes (*call)(const uint8_t *, size_t);
    void (*release)(struct bytes);
};

/* Text that ends with a NUL, which is not counted. */
struct text {
    char *data;
    size_t length;
    size_t room;
};

static void put_bytes(struct text *text, const char *bytes, size_t length)
{
    if (text->room < text->length + length + 1) {
        text->room = 2 * (text->length + length + 1);
        text->data = realloc(text->data, text->room);
    }
    if (length)
        memcpy(text->data + text->length, bytes, length);
    text->length += length;
    text->data[text->length] = 0;
}

static void put(struct text *text, const char *words)
{
    put_bytes(text, words, strlen(words));
}

static void put_number(struct text *text, unsigned long long number)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%llu", number);
    put(text, digits);
}

/* As a JSON string, with its quotation marks. */
static void put_string(struct text *text, const char *bytes, size_t length)
{
    char escape[8];
    put(text, "\"");
    for (size_t at = 0; at < length; at++) {
        unsigned char byte = bytes[at];
        if (byte == '"' || byte == '\\' || byte < 32 || byte == 127) {
            snprintf(escape, sizeof escape, "\\u%04x", byte);
            put(text, escape);
        } else {
            put_bytes(text, bytes + at, 1);
        }
    }
    put(text, "\"");
}

/* Whether this is UTF-8 without NUL. */
static int is_text(const uint8_t *bytes, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint8_t byte = bytes[at];
        size_t more = byte < 0x80 ? 0 : byte >= 0xC2 && byte < 0xE0 ? 1
            : (byte & 0xF0) == 0xE0 ? 2 : byte >= 0xF0 && byte < 0xF5 ? 3 : 9;
        if (byte == 0 || more == 9 || length - at <= more)
            return 0;
        if ((byte == 0xE0 && bytes[at + 1] < 0xA0) || (byte == 0xED && bytes[at + 1] > 0x9F)
            || (byte == 0xF0 && bytes[at + 1] < 0x90) || (byte == 0xF4 && bytes[at + 1] > 0x8F))
            return 0;
        for (size_t next = 1; next <= more; next++)
            if ((bytes[at + next] & 0xC0) != 0x80)
                return 0;
        at += more + 1;
    }
    return 1;
}

static uint64_t number_at(const uint8_t *bytes, int count)
{
    uint64_t number = 0;
    while (count--)
        number = number << 8 | bytes[count];
    return number;
}

#endif
