/*
 * lodestar_plugin.h: what a plugin for Lodestar looks like in C, and in C++.
 *
 * A plugin is a shared library that exports one symbol, `lodestar_plugin`: a
 * table. Lodestar loads it in a process of its own, asks one question at a
 * time, and gets one answer for each.
 *
 * Memory. A question belongs to Lodestar and is gone when `call` returns: copy
 * what you keep. An answer belongs to the plugin until Lodestar hands it to
 * `release`, once, with the same pointer and the same length. Neither side ever
 * frees what the other has allocated.
 *
 * Threads. `call` and `release` are called from one thread, one at a time. The
 * plugin starts no thread and no process.
 *
 * Unwinding. Nothing may leave `call` but its answer: in C++, catch everything
 * and answer with a failure. No `longjmp`, no `exit`.
 *
 * State. A plugin keeps nothing between two questions. It opens no file and no
 * connection, and reads no clock: the walls around it allow none of it.
 *
 * A message is laid out like this; every number is little-endian:
 *
 *     u32  wire version, LODESTAR_WIRE_VERSION
 *     u32  number of frames, 1 to LODESTAR_FRAMES_MAX
 *     u64  length of each frame, in bytes
 *          the frames, one after the other
 *
 * Frame 0 is a JSON object in UTF-8. The others are files, as they are. What
 * the objects hold is in lodestar-plugin-1.schema.json.
 */
#ifndef LODESTAR_PLUGIN_H
#define LODESTAR_PLUGIN_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The first field of every table: "LSTR". */
#define LODESTAR_PLUGIN_MAGIC 0x4C535452u

/* The version of the table. A library of another major version is refused; a
 * later minor version adds fields at the end. */
#define LODESTAR_PLUGIN_MAJOR 1u
#define LODESTAR_PLUGIN_MINOR 0u

/* The version of the messages, for the answer to `describe`. */
#define LODESTAR_PLUGIN_PROTOCOL 1

/* The first number of every message. */
#define LODESTAR_WIRE_VERSION 1u

/* No message has more frames. */
#define LODESTAR_FRAMES_MAX 64u

#if defined(_WIN32)
#define LODESTAR_PLUGIN_VISIBLE __declspec(dllexport)
#elif defined(__GNUC__)
#define LODESTAR_PLUGIN_VISIBLE __attribute__((visibility("default")))
#else
#define LODESTAR_PLUGIN_VISIBLE
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Memory that the plugin owns until it is released. */
typedef struct lodestar_bytes {
    uint8_t *data; /* NULL only if there is no memory even for a failure. */
    size_t length; /* How many bytes are in use. */
} lodestar_bytes;

/* What the exported symbol is. */
typedef struct lodestar_table {
    uint32_t magic;       /* LODESTAR_PLUGIN_MAGIC */
    uint32_t table_bytes; /* sizeof(lodestar_table) */
    uint16_t major;       /* LODESTAR_PLUGIN_MAJOR */
    uint16_t minor;       /* LODESTAR_PLUGIN_MINOR */
    uint32_t reserved;    /* 0 */
    /* Answers one message with another. */
    lodestar_bytes (*call)(const uint8_t *request, size_t length);
    /* Takes an answer's memory back. */
    void (*release)(lodestar_bytes answer);
} lodestar_table;

/* Define it in one file, with LODESTAR_PLUGIN_TABLE. */
extern LODESTAR_PLUGIN_VISIBLE const lodestar_table lodestar_plugin;

/* The one value that the symbol may have: const lodestar_table lodestar_plugin =
 * LODESTAR_PLUGIN_TABLE(call, release); */
#define LODESTAR_PLUGIN_TABLE(call_, release_)                                   \
    {                                                                            \
        LODESTAR_PLUGIN_MAGIC, (uint32_t)sizeof(lodestar_table),                 \
            LODESTAR_PLUGIN_MAJOR, LODESTAR_PLUGIN_MINOR, 0u, call_, release_    \
    }

#ifdef __cplusplus
} /* extern "C" */
#endif

/* One frame of a message. It belongs to whoever owns the message. */
typedef struct lodestar_frame {
    const uint8_t *data;
    size_t length;
} lodestar_frame;

/* A message taken apart. */
typedef struct lodestar_frames {
    size_t count;
    lodestar_frame at[LODESTAR_FRAMES_MAX];
} lodestar_frames;

static inline uint64_t lodestar_read_number(const uint8_t *from, size_t bytes)
{
    uint64_t number = 0;
    while (bytes != 0) {
        bytes -= 1;
        number = (number << 8) | from[bytes];
    }
    return number;
}

static inline void lodestar_write_number(uint8_t *to, size_t bytes, uint64_t number)
{
    size_t index;
    for (index = 0; index < bytes; index += 1) {
        to[index] = (uint8_t)(number & 0xFFu);
        number >>= 8;
    }
}

/* Takes a message apart without copying it. Returns 1, or 0 if the bytes are no
 * message; then `frames` holds none. */
static inline int lodestar_read_frames(const uint8_t *message, size_t length,
                                       lodestar_frames *frames)
{
    size_t count, index, at;
    frames->count = 0;
    if (message == NULL || length < 8) {
        return 0;
    }
    if (lodestar_read_number(message, 4) != LODESTAR_WIRE_VERSION) {
        return 0;
    }
    count = (size_t)lodestar_read_number(message + 4, 4);
    if (count == 0 || LODESTAR_FRAMES_MAX < count || length - 8 < 8 * count) {
        return 0;
    }
    at = 8 + 8 * count;
    for (index = 0; index < count; index += 1) {
        uint64_t frame = lodestar_read_number(message + 8 + 8 * index, 8);
        if ((uint64_t)(length - at) < frame) {
            return 0;
        }
        frames->at[index].data = message + at;
        frames->at[index].length = (size_t)frame;
        at += (size_t)frame;
    }
    if (at != length) {
        return 0;
    }
    frames->count = count;
    return 1;
}

/* Lays out a header without files as a message, in new memory. Its data is NULL
 * if there is none. */
static inline lodestar_bytes lodestar_write_message(const char *header, size_t length)
{
    lodestar_bytes message;
    message.length = 0;
    message.data = NULL;
    if ((size_t)-1 - 16 < length) {
        return message;
    }
    message.data = (uint8_t *)malloc(16 + length);
    if (message.data == NULL) {
        return message;
    }
    message.length = 16 + length;
    lodestar_write_number(message.data, 4, LODESTAR_WIRE_VERSION);
    lodestar_write_number(message.data + 4, 4, 1);
    lodestar_write_number(message.data + 8, 8, (uint64_t)length);
    if (length != 0) {
        memcpy(message.data + 16, header, length);
    }
    return message;
}

/* Frees what lodestar_write_message has made: the `release` of most plugins. */
static inline void lodestar_free_message(lodestar_bytes message)
{
    free(message.data);
}

#endif /* LODESTAR_PLUGIN_H */
