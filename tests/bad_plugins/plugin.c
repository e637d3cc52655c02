/*
 * A plugin that keeps every promise, unless it is compiled with -DFAULT_X: then
 * it breaks exactly one. It reads just as much JSON as Lodestar writes to it.
 */

#include "bytes.h"

#include <unistd.h>

#ifndef MAGIC
#define MAGIC 0x4C535452
#endif
#ifndef TABLE_BYTES
#define TABLE_BYTES sizeof(struct table)
#endif
#ifndef MAJOR
#define MAJOR 1
#endif
#ifndef ID
#define ID "good"
#endif
#ifndef VERSION
#define VERSION "1.0.0"
#endif
#ifndef TITLE
#define TITLE "Good"
#endif
#ifndef LANGUAGES
#define LANGUAGES "\"en\""
#endif
#ifndef ENDINGS
#define ENDINGS "\"csv\",\"xlsx\""
#endif
#ifndef REPORT
#define REPORT "report"
#endif
#ifndef PROTOCOL
#define PROTOCOL "1"
#endif

enum { CELLS_MAX = 10000, CELL_BYTES_MAX = 2000 };

/* One question, as far as it was understood. */
struct question {
    char *header;
    const uint8_t *file;
    size_t file_length;
    int has_file;
};

static void crash(void)
{
    abort();
}

static void fail(struct text *answer, const char *why)
{
    put(answer, "{\"answer\":\"failure\",\"message\":\"");
    put(answer, why);
    put(answer, "\"}");
}

static void refuse(struct text *answer, const char *why)
{
#ifdef FAULT_NO_REASONS
    why = "";
#endif
    put(answer, "{\"answer\":\"refusal\",\"reasons\":[\"");
    put(answer, why);
    put(answer, "\"]}");
}

static void describe(struct text *answer, const char *header)
{
#ifdef FAULT_LATER_PROTOCOL
    if (!strstr(header, "\"protocol\":1"))
        crash();
#endif
    (void)header;
    put(answer, "{\"answer\":\"description\",\"id\":\"" ID "\",\"title\":\"" TITLE "\","
        "\"version\":\"" VERSION "\",\"protocol\":" PROTOCOL ",\"offers\":["
        "{\"kind\":\"importer\",\"key\":\"survey\",\"title\":\"A survey\",\"file_endings\":[" ENDINGS "]},"
        "{\"kind\":\"exporter\",\"key\":\"" REPORT "\",\"title\":\"A report\"}],"
        "\"languages\":[" LANGUAGES "]}");
}

#include "import.h"
#include "export.h"

static void understand(struct text *answer, struct question *question)
{
    const char *header = question->header;
#ifdef FAULT_FUZZ
    /* Something that no check comes upon. */
    if (question->has_file && question->file_length && question->file_length < 9)
        crash();
#endif
    if (strstr(header, "\"ask\":\"describe\"")) {
        describe(answer, header);
    } else if (strstr(header, "\"ask\":\"import\"")) {
        if (!question->has_file) {
#ifdef FAULT_MISSING_FILE
            crash();
#endif
            fail(answer, "the question came without its file");
            return;
        }
        import(answer, question);
    } else if (strstr(header, "\"ask\":\"export\"")) {
        export(answer, header);
    } else {
#ifdef FAULT_UNKNOWN_QUESTION
        if (strstr(header, "dance"))
            crash();
#endif
        fail(answer, "the question was not understood");
    }
}

/* Splits a message into a header and perhaps a file; says whether it is one. */
static int split(const uint8_t *message, size_t length, struct question *question)
{
    if (length < 16 || number_at(message, 4) != 1)
        return 0;
    uint64_t frames = number_at(message + 4, 4);
    if (frames < 1 || frames > 64 || length < 8 + 8 * frames)
        return 0;
    uint64_t rest = length - 8 - 8 * frames;
    for (uint64_t frame = 0; frame < frames; frame++) {
        uint64_t frame_length = number_at(message + 8 + 8 * frame, 8);
        if (rest < frame_length)
            return 0;
        rest -= frame_length;
    }
    if (rest)
        return 0;
    const uint8_t *data = message + 8 + 8 * frames;
    size_t header_length = number_at(message + 8, 8);
    if (!is_text(data, header_length))
        return 0;
    question->header = malloc(header_length + 1);
    memcpy(question->header, data, header_length);
    question->header[header_length] = 0;
    question->has_file = 1 < frames;
    question->file = data + header_length;
    question->file_length = question->has_file ? number_at(message + 16, 8) : 0;
    return 1;
}

static struct bytes call(const uint8_t *message, size_t length)
{
    struct text answer = { 0 };
    struct question question = { 0 };
    /* Where the frame table of the answer will stand. */
    put_bytes(&answer, "\1\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0", 16);
    if (split(message, length, &question)) {
        understand(&answer, &question);
    } else {
#ifdef FAULT_TRUNCATED
        if (16 < length && number_at(message + 8, 8) > 500 && number_at(message + 8, 8) < 1000000)
            crash();
#endif
#ifdef FAULT_GARBAGE
        if (length == 0)
            crash();
#endif
        fail(&answer, "the message was not understood");
    }
#ifdef FAULT_IN_A_ROW
    static int described, other;
    if (question.header)
        *(strstr(question.header, "\"ask\":\"describe\"") ? &described : &other) += 1;
    if (described > 20 && other > 15)
        crash();
#endif
#ifdef FAULT_LEAK
    static char *volatile kept;
    if (question.header && strstr(question.header, "\"ask\":\"describe\""))
        memset(kept = malloc(32768), 1, 32768);
#endif
#ifdef FAULT_OVERRUN
    if (question.header && strstr(question.header, "\"ask\":\"import\""))
        question.header[strlen(question.header) + 1] = 1;
#endif
#ifdef FAULT_UNINITIALISED
    char *volatile nothing = malloc(16);
    if (nothing[answer.length % 16] == 77)
        put(&answer, " ");
    free(nothing);
#endif
    free(question.header);
    uint64_t header_length = answer.length - 16;
    for (int at = 0; at < 8; at++)
        answer.data[8 + at] = (char)(header_length >> 8 * at);
    return (struct bytes){ (uint8_t *)answer.data, answer.length };
}

static void release(struct bytes bytes)
{
#ifdef FAULT_LEAK_LONG
    if (bytes.length > 100000)
        return;
#endif
    free(bytes.data);
}

#ifdef FAULT_START
__attribute__((constructor)) static void start(void)
{
    crash();
}
#endif

#ifdef FAULT_END
__attribute__((destructor)) static void end(void)
{
    for (;;)
        pause();
}
#endif

#ifndef FAULT_SYMBOL
const struct table lodestar_plugin = { MAGIC, TABLE_BYTES, MAJOR, 0, 0, call, release };
#endif
