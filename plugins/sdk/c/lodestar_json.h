/*
 * lodestar_json.h: as much JSON as a small plugin needs, in C99.
 *
 * Reading. A `json` is a piece of a text that `json_read` has found to be whole
 * and well-formed; the other functions rely on that, and none of them reads
 * beyond its end. Nothing is copied but texts, which the caller frees.
 *
 * Writing. A `json_out` grows as it is written to. If memory runs out it stays
 * as it is and says so at the end, so that nobody need ask after each step.
 */
#ifndef LODESTAR_JSON_H
#define LODESTAR_JSON_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Objects and lists within each other, at most. */
#define JSON_DEPTH_MAX 64

/* One value, with no space around it. `at` is NULL for none. */
typedef struct json {
    const char *at;
    const char *end;
} json;

/* A text in new memory, with a zero after its end. `at` is NULL for none. */
typedef struct json_text {
    char *at;
    size_t length;
} json_text;

/* A text that is being written. */
typedef struct json_out {
    char *at;
    size_t length;
    size_t room;
    int has_failed;
} json_out;

/* ---- Reading ---------------------------------------------------------- */

static inline const char *json_space_(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r')) {
        at += 1;
    }
    return at;
}

/* The length of the UTF-8 character at `at`, or 0 if there is none. */
static inline size_t json_character_(const char *at, const char *end)
{
    const unsigned char *byte = (const unsigned char *)at;
    size_t left = (size_t)(end - at);
    size_t length, index;
    if (left == 0) {
        return 0;
    }
    if (byte[0] < 0x80) {
        return 1;
    }
    length = byte[0] < 0xC2 ? 0 : byte[0] < 0xE0 ? 2 : byte[0] < 0xF0 ? 3 : byte[0] < 0xF5 ? 4 : 0;
    if (length == 0 || left < length) {
        return 0;
    }
    for (index = 1; index < length; index += 1) {
        if ((byte[index] & 0xC0) != 0x80) {
            return 0;
        }
    }
    /* Written longer than needed, half of a pair, or beyond the last. */
    if ((byte[0] == 0xE0 && byte[1] < 0xA0) || (byte[0] == 0xED && 0x9F < byte[1]) ||
        (byte[0] == 0xF0 && byte[1] < 0x90) || (byte[0] == 0xF4 && 0x8F < byte[1])) {
        return 0;
    }
    return length;
}

/* Whether these bytes are UTF-8 without a zero in them. */
static inline int json_is_utf8(const char *at, size_t length)
{
    const char *end = at + length;
    while (at < end) {
        size_t character = json_character_(at, end);
        if (character == 0 || *at == '\0') {
            return 0;
        }
        at += character;
    }
    return 1;
}

static inline int json_hex_(const char *at, const char *end, unsigned *value)
{
    int index;
    *value = 0;
    if (end - at < 4) {
        return 0;
    }
    for (index = 0; index < 4; index += 1) {
        char digit = at[index];
        unsigned worth;
        if ('0' <= digit && digit <= '9') {
            worth = (unsigned)(digit - '0');
        } else if ('a' <= digit && digit <= 'f') {
            worth = (unsigned)(digit - 'a') + 10;
        } else if ('A' <= digit && digit <= 'F') {
            worth = (unsigned)(digit - 'A') + 10;
        } else {
            return 0;
        }
        *value = *value * 16 + worth;
    }
    return 1;
}

/* The end of the text that begins at `at`, or NULL. */
static inline const char *json_skip_text_(const char *at, const char *end)
{
    unsigned ignored;
    if (at == end || *at != '"') {
        return NULL;
    }
    at += 1;
    while (at < end) {
        size_t character;
        if (*at == '"') {
            return at + 1;
        }
        if (*at == '\\') {
            at += 1;
            if (at == end || *at == '\0' || strchr("\"\\/bfnrtu", *at) == NULL) {
                return NULL;
            }
            if (*at == 'u') {
                if (!json_hex_(at + 1, end, &ignored)) {
                    return NULL;
                }
                at += 4;
            }
            at += 1;
            continue;
        }
        character = json_character_(at, end);
        if (character == 0 || (unsigned char)*at < 0x20) {
            return NULL;
        }
        at += character;
    }
    return NULL;
}

static inline const char *json_digits_(const char *at, const char *end)
{
    const char *begin = at;
    while (at < end && '0' <= *at && *at <= '9') {
        at += 1;
    }
    return begin < at ? at : NULL;
}

static inline const char *json_skip_number_(const char *at, const char *end)
{
    if (at < end && *at == '-') {
        at += 1;
    }
    if (at < end && *at == '0') {
        at += 1;
    } else {
        at = json_digits_(at, end);
    }
    if (at != NULL && at < end && *at == '.') {
        at = json_digits_(at + 1, end);
    }
    if (at != NULL && at < end && (*at == 'e' || *at == 'E')) {
        at += 1;
        if (at < end && (*at == '+' || *at == '-')) {
            at += 1;
        }
        at = json_digits_(at, end);
    }
    return at;
}

static inline const char *json_skip_word_(const char *at, const char *end, const char *word)
{
    size_t length = strlen(word);
    return length <= (size_t)(end - at) && memcmp(at, word, length) == 0 ? at + length : NULL;
}

/* The end of the value that begins at `at`, or NULL. */
static inline const char *json_skip_(const char *at, const char *end, int depth)
{
    char close;
    if (at == end || depth == JSON_DEPTH_MAX) {
        return NULL;
    }
    switch (*at) {
    case '"':
        return json_skip_text_(at, end);
    case 't':
        return json_skip_word_(at, end, "true");
    case 'f':
        return json_skip_word_(at, end, "false");
    case 'n':
        return json_skip_word_(at, end, "null");
    case '{':
    case '[':
        break;
    default:
        return json_skip_number_(at, end);
    }
    close = *at == '{' ? '}' : ']';
    at = json_space_(at + 1, end);
    if (at < end && *at == close) {
        return at + 1;
    }
    for (;;) {
        if (close == '}') {
            at = json_skip_text_(at, end);
            if (at == NULL) {
                return NULL;
            }
            at = json_space_(at, end);
            if (at == end || *at != ':') {
                return NULL;
            }
            at = json_space_(at + 1, end);
        }
        at = json_skip_(at, end, depth + 1);
        if (at == NULL) {
            return NULL;
        }
        at = json_space_(at, end);
        if (at == end || (*at != ',' && *at != close)) {
            return NULL;
        }
        if (*at == close) {
            return at + 1;
        }
        at = json_space_(at + 1, end);
    }
}

static inline json json_none(void)
{
    json none = {NULL, NULL};
    return none;
}

/* The value that these bytes are, or none if they are not exactly one. */
static inline json json_read(const char *at, size_t length)
{
    json value = json_none();
    const char *end = at + length;
    const char *begin, *after;
    if (at == NULL) {
        return value;
    }
    begin = json_space_(at, end);
    after = json_skip_(begin, end, 0);
    if (after == NULL || json_space_(after, end) != end) {
        return value;
    }
    value.at = begin;
    value.end = after;
    return value;
}

/* What stands first in a list; none if it is empty, or no list. */
static inline json json_first(json list)
{
    json first = json_none();
    if (list.at == NULL || *list.at != '[') {
        return first;
    }
    first.at = json_space_(list.at + 1, list.end);
    if (*first.at == ']') {
        return json_none();
    }
    first.end = json_skip_(first.at, list.end, 0);
    return first;
}

/* What stands after this in the same list; none after the last. */
static inline json json_next(json list, json item)
{
    json next = json_none();
    const char *at = json_space_(item.end, list.end);
    if (*at != ',') {
        return next;
    }
    next.at = json_space_(at + 1, list.end);
    next.end = json_skip_(next.at, list.end, 0);
    return next;
}

/* The value of this key of an object; none if it has no such key. A key that is
 * written with escapes is not found. */
static inline json json_get(json object, const char *key)
{
    size_t length = strlen(key);
    const char *at;
    if (object.at == NULL || *object.at != '{') {
        return json_none();
    }
    at = json_space_(object.at + 1, object.end);
    while (*at == '"') {
        json value;
        const char *after = json_skip_text_(at, object.end);
        int is_found =
            (size_t)(after - at) == length + 2 && memcmp(at + 1, key, length) == 0;
        value.at = json_space_(json_space_(after, object.end) + 1, object.end);
        value.end = json_skip_(value.at, object.end, 0);
        if (is_found) {
            return value;
        }
        at = json_space_(value.end, object.end);
        if (*at == ',') {
            at = json_space_(at + 1, object.end);
        }
    }
    return json_none();
}

static inline size_t json_write_character_(char *to, unsigned long code)
{
    if (code < 0x80) {
        to[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        to[0] = (char)(0xC0 | (code >> 6));
        to[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        to[0] = (char)(0xE0 | (code >> 12));
        to[1] = (char)(0x80 | ((code >> 6) & 0x3F));
        to[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    to[0] = (char)(0xF0 | (code >> 18));
    to[1] = (char)(0x80 | ((code >> 12) & 0x3F));
    to[2] = (char)(0x80 | ((code >> 6) & 0x3F));
    to[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

/* The characters of a text, in new memory; none if it is no text, or there is
 * no memory. Half of a surrogate pair becomes U+FFFD, and a zero too. */
static inline json_text json_copy_text(json value)
{
    json_text text = {NULL, 0};
    const char *at, *end;
    if (value.at == NULL || *value.at != '"') {
        return text;
    }
    /* No escape is shorter than what it stands for. */
    text.at = (char *)malloc((size_t)(value.end - value.at));
    if (text.at == NULL) {
        return text;
    }
    at = value.at + 1;
    end = value.end - 1;
    while (at < end) {
        unsigned code, low;
        unsigned long whole;
        if (*at != '\\') {
            text.at[text.length++] = *at++;
            continue;
        }
        at += 2;
        switch (at[-1]) {
        case 'b': text.at[text.length++] = '\b'; continue;
        case 'f': text.at[text.length++] = '\f'; continue;
        case 'n': text.at[text.length++] = '\n'; continue;
        case 'r': text.at[text.length++] = '\r'; continue;
        case 't': text.at[text.length++] = '\t'; continue;
        case 'u': break;
        default: text.at[text.length++] = at[-1]; continue;
        }
        json_hex_(at, end, &code);
        at += 4;
        whole = code;
        if (0xD800 <= code && code < 0xE000) {
            whole = 0xFFFD;
            if (code < 0xDC00 && 6 <= end - at && at[0] == '\\' && at[1] == 'u' &&
                json_hex_(at + 2, end, &low) && 0xDC00 <= low && low < 0xE000) {
                whole = 0x10000UL + (((unsigned long)code - 0xD800) << 10) + (low - 0xDC00);
                at += 6;
            }
        }
        text.length += json_write_character_(text.at + text.length, whole == 0 ? 0xFFFD : whole);
    }
    text.at[text.length] = '\0';
    return text;
}

/* Whether a value is this text; the text is plain ASCII without quotes. */
static inline int json_is(json value, const char *text)
{
    json_text copy = json_copy_text(value);
    int is = copy.at != NULL && copy.length == strlen(text) && memcmp(copy.at, text, copy.length) == 0;
    free(copy.at);
    return is;
}

static inline int json_is_true(json value)
{
    return value.at != NULL && *value.at == 't';
}

/* A whole number from 0 on, or `otherwise`. */
static inline uint64_t json_count(json value, uint64_t otherwise)
{
    uint64_t number = 0;
    const char *at = value.at;
    if (at == NULL || *at < '0' || '9' < *at) {
        return otherwise;
    }
    for (; at < value.end; at += 1) {
        if (*at < '0' || '9' < *at) {
            return otherwise;
        }
        if ((UINT64_MAX - (uint64_t)(*at - '0')) / 10 < number) {
            return UINT64_MAX;
        }
        number = number * 10 + (uint64_t)(*at - '0');
    }
    return number;
}

/* ---- Writing ---------------------------------------------------------- */

static inline void json_put_bytes(json_out *out, const char *at, size_t length)
{
    if (out->has_failed || length == 0) {
        return;
    }
    if (out->room - out->length < length) {
        size_t room = out->room < 256 ? 256 : out->room;
        char *grown;
        while (room - out->length < length && room <= (size_t)-1 / 2) {
            room *= 2;
        }
        grown = room - out->length < length ? NULL : (char *)realloc(out->at, room);
        if (grown == NULL) {
            out->has_failed = 1;
            return;
        }
        out->at = grown;
        out->room = room;
    }
    memcpy(out->at + out->length, at, length);
    out->length += length;
}

/* Writes this as it is: brackets, keys, commas. */
static inline void json_put(json_out *out, const char *raw)
{
    json_put_bytes(out, raw, strlen(raw));
}

static inline void json_put_count(json_out *out, uint64_t number)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
    json_put(out, digits);
}

/* Writes part of a text, escaped, without quotation marks around it. */
static inline void json_put_part(json_out *out, const char *at, size_t length)
{
    const char *end = at + length;
    while (at < end) {
        size_t character = json_character_(at, end);
        unsigned char first = (unsigned char)*at;
        char escaped[8];
        if (character == 0) {
            json_put(out, "\\ufffd");
            at += 1;
            continue;
        }
        if (first == '"' || first == '\\') {
            json_put_bytes(out, "\\", 1);
            json_put_bytes(out, at, 1);
        } else if (first < 0x20) {
            snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned)first);
            json_put(out, escaped);
        } else {
            json_put_bytes(out, at, character);
        }
        at += character;
    }
}

/* Writes a text with its quotation marks. */
static inline void json_put_text(json_out *out, const char *at, size_t length)
{
    json_put(out, "\"");
    json_put_part(out, at, length);
    json_put(out, "\"");
}

/* Writes a text of the program's own, with its quotation marks. */
static inline void json_put_words(json_out *out, const char *words)
{
    json_put_text(out, words, strlen(words));
}

#endif /* LODESTAR_JSON_H */
