/* Asks the plugin through its table, as Lodestar does. Run with `make test`. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lodestar_json.h"
#include "lodestar_plugin.h"

static int failures = 0;

static void expect(int is_true, const char *what, const char *seen)
{
    if (!is_true) {
        printf("expected %s\n  in: %s\n", what, seen);
        failures += 1;
    }
}

/* The sample question, with one piece of it replaced by another. */
static char *sample(const char *from, const char *to)
{
    static char text[1 << 16];
    char *changed, *at;
    size_t length, before;
    FILE *file = fopen("sample.json", "rb");
    if (file == NULL) {
        printf("there is no sample.json\n");
        exit(1);
    }
    length = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[length] = '\0';
    at = strstr(text, from);
    if (at == NULL) {
        printf("sample.json has no %s\n", from);
        exit(1);
    }
    before = (size_t)(at - text);
    changed = (char *)malloc(length + strlen(to) + 1);
    memcpy(changed, text, before);
    strcpy(changed + before, to);
    strcat(changed, at + strlen(from));
    return changed;
}

/* What the plugin answers to these bytes, as a string. */
static char *call(const uint8_t *message, size_t length)
{
    lodestar_bytes answer = lodestar_plugin.call(message, length);
    lodestar_frames frames;
    char *text;
    if (!lodestar_read_frames(answer.data, answer.length, &frames) || frames.count != 1 ||
        json_read((const char *)frames.at[0].data, frames.at[0].length).at == NULL) {
        printf("the answer is no message\n");
        exit(1);
    }
    text = (char *)malloc(frames.at[0].length + 1);
    memcpy(text, frames.at[0].data, frames.at[0].length);
    text[frames.at[0].length] = '\0';
    lodestar_plugin.release(answer);
    return text;
}

/* Whether the answer to the sample, with one piece replaced, has this in it. */
static void has(const char *from, const char *to, const char *expected)
{
    char *header = sample(from, to);
    lodestar_bytes message = lodestar_write_message(header, strlen(header));
    char *answer = call(message.data, message.length);
    expect(strstr(answer, expected) != NULL, expected, answer);
    free(answer);
    lodestar_free_message(message);
    free(header);
}

static void each_promise_stands_beside_what_young_people_say(void)
{
    has("\"ask\"", "\"ask\"",
        "[{\"cell\":\"text\",\"text\":\"We will help you see your brothers and sisters.\"},"
        "{\"cell\":\"status\",\"tone\":\"blue\",\"words\":\"Kept\"},"
        "{\"cell\":\"text\",\"text\":\"Not yet\"}]");
    has("\"ask\"", "\"ask\"", "Not asked yet");
    has("\"ask\"", "\"ask\"", "Promises kept: 1 of 2.");
}

static void an_invented_authority_is_called_fictional(void)
{
    has("\"ask\"", "\"ask\"", "\"facts\":[{\"name\":\"Please note\",\"value\":\"Fictional");
}

static void an_empty_record_makes_a_document_without_a_table(void)
{
    has("\"pledges\": [\n      {\n        \"wording\"", "\"pledges\": [], \"other\": [{\"wording\"",
        "No promise is on record yet.\"}]");
}

static void what_nobody_filled_in_is_said_in_words(void)
{
    has("We will help you see your brothers and sisters.\",", " \",", "No wording recorded");
    has("\"is_overdue\": false", "\"is_overdue\": true", "Kept, past its date");
}

static void no_more_promises_are_shown_than_the_authority_has_set(void)
{
    has("\"ask\"", "\"settings\": {\"promises_max\": 1}, \"ask\"",
        "Promises that are not shown here: 1.");
}

static void another_report_is_refused(void)
{
    has("\"promises\"", "\"poster\"", "\"answer\":\"refusal\"");
}

static void texts_come_back_unchanged(void)
{
    has("We will help", "Gŵyl yn y tŷ \\ud83d\\ude00 \\\"now\\\"", "Gŵyl yn y tŷ 😀 \\\"now\\\"");
}

/* Every beginning of a question, and questions with bytes changed at random. */
static void hostile_questions_get_an_answer_and_no_crash(const uint8_t *message, size_t length)
{
    uint8_t *spoilt = (uint8_t *)malloc(length);
    uint32_t random = 2463534242u;
    size_t end, round, change;
    for (end = 0; end <= length; end += end < 200 ? 1 : 37) {
        /* In memory of exactly this size, so that a sanitizer sees a step too far. */
        uint8_t *part = (uint8_t *)malloc(end == 0 ? 1 : end);
        memcpy(part, message, end);
        free(call(part, end));
        free(part);
    }
    for (round = 0; round < 3000; round += 1) {
        memcpy(spoilt, message, length);
        for (change = 0; change <= round % 4; change += 1) {
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            spoilt[random % length] = (uint8_t)(random >> 24);
        }
        free(call(spoilt, length));
    }
    free(spoilt);
}

int main(void)
{
    char *header = sample("\"ask\"", "\"ask\"");
    lodestar_bytes message = lodestar_write_message(header, strlen(header));
    each_promise_stands_beside_what_young_people_say();
    an_invented_authority_is_called_fictional();
    an_empty_record_makes_a_document_without_a_table();
    what_nobody_filled_in_is_said_in_words();
    no_more_promises_are_shown_than_the_authority_has_set();
    another_report_is_refused();
    texts_come_back_unchanged();
    hostile_questions_get_an_answer_and_no_crash(message.data, message.length);
    lodestar_free_message(message);
    free(header);
    printf(failures == 0 ? "all is well\n" : "not all is well\n");
    return failures == 0 ? 0 : 1;
}
