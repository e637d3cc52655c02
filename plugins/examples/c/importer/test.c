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

/* A question about this file, as one message. */
static uint8_t *question(const char *header, const char *file, size_t file_length, size_t *length)
{
    size_t header_length = strlen(header);
    uint8_t *message = (uint8_t *)malloc(24 + header_length + file_length);
    lodestar_write_number(message, 4, LODESTAR_WIRE_VERSION);
    lodestar_write_number(message + 4, 4, 2);
    lodestar_write_number(message + 8, 8, header_length);
    lodestar_write_number(message + 16, 8, file_length);
    memcpy(message + 24, header, header_length);
    memcpy(message + 24 + header_length, file, file_length);
    *length = 24 + header_length + file_length;
    return message;
}

static char *import_changed(const char *from, const char *to, const char *file, size_t file_length)
{
    char *header = sample(from, to);
    size_t length;
    uint8_t *message = question(header, file, file_length, &length);
    char *answer = call(message, length);
    free(message);
    free(header);
    return answer;
}

static void has(const char *file, const char *expected)
{
    char *answer = import_changed("\"ask\"", "\"ask\"", file, strlen(file));
    expect(strstr(answer, expected) != NULL, expected, answer);
    free(answer);
}

static void has_not(const char *file, const char *unexpected)
{
    char *answer = import_changed("\"ask\"", "\"ask\"", file, strlen(file));
    expect(strstr(answer, unexpected) == NULL, "something else", answer);
    free(answer);
}

static void answers_are_counted_by_wording_or_by_key(void)
{
    const char *file = "questionnaire,Do you feel safe where you live?,trusts_adult,Shoe size\n"
                       "8-11,Sometimes,Yes,3\n8-11,Never,,4\n8-11,Sometimes,No,5\n";
    has(file, "\"indicator\":\"feels_safe\",\"base\":3,\"skipped\":0,\"options\":["
              "{\"option\":\"All or most of the time\",\"count\":0},"
              "{\"option\":\"Sometimes\",\"count\":2},");
    has(file, "\"indicator\":\"trusts_adult\",\"base\":2,\"skipped\":1");
    has(file, "\"participation\":[{\"questionnaire\":\"sample-8-11\",\"responded\":3,");
    has(file, "{\"heading\":\"Shoe size\",\"fate\":\"unknown\"");
    has(file, "\"rows\":3}");
}

static void several_answers_may_stand_in_one_cell_and_letters_may_be_welsh(void)
{
    const char *file = "\xEF\xBB\xBFsupport,Wyt ti’n teimlo’n ddiogel yn dy dŷ?\r\n"
                       "Friends; Tŷ’r ŵyl;Friends,Never\r\n";
    char *answer = import_changed("\"questionnaire\": null", "\"questionnaire\": \"older\"", file,
                                  strlen(file));
    const char *expected = "{\"option\":\"Friends\",\"count\":1},{\"option\":\"A pet\","
                           "\"count\":0},{\"option\":\"Tŷ’r ŵyl\",\"count\":1}";
    expect(strstr(answer, expected) != NULL, expected, answer);
    free(answer);
}

static void an_answer_that_is_no_option_is_never_quoted(void)
{
    const char *file = "questionnaire,feels_safe,trusts_adult\n8-11,=HYPERLINK(brother),Yes\n";
    has(file, "\"code\":\"not-an-option\",\"line\":2,\"column\":\"feels_safe\"");
    has_not(file, "brother");
}

static void a_row_that_cannot_be_counted_is_refused_with_its_line(void)
{
    const char *file = "questionnaire,feels_safe\n8-11,Never\n8-11,\"two\nlines\"\n"
                       "nobody,Never\n8-11\n\n,Never\n";
    has(file, "{\"code\":\"no-answers\",\"line\":3,");
    has(file, "{\"code\":\"unknown-questionnaire\",\"line\":5,");
    has(file, "{\"code\":\"wrong-number-of-cells\",\"line\":6,");
    has(file, "{\"code\":\"no-questionnaire\",\"line\":8,");
    has(file, "\"rows\":5}");
}

static void a_file_that_is_not_understood_is_refused(void)
{
    char *answer;
    has("", "The file is empty.");
    has("\xEF\xBB\xBF\n", "The file is empty.");
    has("\xFF\xFE", "not UTF-8");
    has("name,age\nAnn,9\n", "No heading in line 1");
    has("feels_safe\nNever\n", "does not say which questionnaire");
    has("questionnaire,feels_safe\n", "no rows");
    has("questionnaire,feels_safe,=1+1\n", "column 3 begins like a formula");
    has("questionnaire,feels_safe,feels_safe\n", "Columns 2 and 3");
    has("questionnaire,feels_safe\n8-11,\"Never\n", "Line 2 is not CSV");
    answer = import_changed("\"rows_max\": 1000", "\"rows_max\": 1",
                            "questionnaire,feels_safe\n8-11,Never\n8-11,Never\n", 47);
    expect(strstr(answer, "more than 1 rows") != NULL, "more than 1 rows", answer);
    free(answer);
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
    const char *file = "questionnaire,feels_safe,trusts_adult\n8-11,Sometimes,\"Yes\"\n";
    char *header = sample("\"ask\"", "\"ask\"");
    size_t length;
    uint8_t *message = question(header, file, strlen(file), &length);
    answers_are_counted_by_wording_or_by_key();
    several_answers_may_stand_in_one_cell_and_letters_may_be_welsh();
    an_answer_that_is_no_option_is_never_quoted();
    a_row_that_cannot_be_counted_is_refused_with_its_line();
    a_file_that_is_not_understood_is_refused();
    hostile_questions_get_an_answer_and_no_crash(message, length);
    free(message);
    free(header);
    printf(failures == 0 ? "all is well\n" : "not all is well\n");
    return failures == 0 ? 0 : 1;
}
