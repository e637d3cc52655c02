/* The exporter: a table of the figures of the newest survey. */

#ifndef EXPORT_H
#define EXPORT_H

/* The JSON string that follows a name, with its quotation marks. */
static struct cell string_after(const char *json, const char *name)
{
    const char *found = strstr(json, name);
    if (!found || found[strlen(name)] != '"')
        return (struct cell){ "\"Not known\"", 11 };
    const char *begin = found + strlen(name), *end = begin + 1;
    while (*end && *end != '"')
        end += *end == '\\' && end[1] ? 2 : 1;
    if (!*end || end == begin + 1)
        return (struct cell){ "\"Not known\"", 11 };
    return (struct cell){ begin, end - begin + 1 };
}

static void put_cell(struct text *answer, struct cell cell)
{
    put(answer, "{\"cell\":\"text\",\"text\":");
    put_bytes(answer, cell.data, cell.length);
    put(answer, "}");
}

static void heading(struct text *answer, const char *level, const char *words)
{
    put(answer, "{\"block\":\"heading\",\"level\":");
    put(answer, level);
    put(answer, ",\"text\":\"");
    put(answer, words);
    put(answer, "\"},");
}

static void paragraph(struct text *answer, const char *words)
{
    put(answer, "{\"block\":\"paragraph\",\"text\":\"");
    put(answer, words);
    put(answer, "\"},");
}

/* Where the list ends that begins here. */
static const char *end_of(const char *list)
{
    int depth = 0, is_string = 0;
    for (; *list; list++) {
        if (is_string && *list == '\\' && list[1])
            list++;
        else if (*list == '"')
            is_string = !is_string;
        else if (!is_string && *list == '[')
            depth++;
        else if (!is_string && *list == ']' && --depth == 0)
            break;
    }
    return list;
}

static void put_table(struct text *answer, const char *results)
{
    const char *end = results ? end_of(strchr(results, '[')) : 0;
    put(answer, "{\"block\":\"table\",\"caption\":\"What they answered\",\"columns\":["
        "{\"header\":\"Question\",\"is_numeric\":false},{\"header\":\"Share\",\"is_numeric\":true}],\"rows\":[");
    int is_first = 1;
    for (const char *at = results; at && (at = strstr(at, "\"indicator\":{")) && at < end; at++) {
        const char *share = strstr(at, "\"share\":{");
        if (!share)
            break;
        put(answer, is_first ? "[" : ",[");
        is_first = 0;
#ifdef FAULT_WELSH_WORDS
        struct cell words = string_after(at, "\"words\":");
        for (size_t letter = 0; letter < words.length; letter++)
            if (words.data[letter] > 0)
                put_bytes(answer, words.data + letter, 0);
        if (memmem(words.data, words.length, "\xC5\xB7", 2))
            put_cell(answer, (struct cell){ "\"T?\"", 4 });
        else
            put_cell(answer, words);
#else
        put_cell(answer, string_after(at, "\"words\":"));
#endif
#ifndef FAULT_RAGGED_TABLE
        put(answer, ",");
        put_cell(answer, string_after(share, "\"text\":"));
#endif
        put(answer, "]");
    }
    put(answer, "],\"notes\":[]}");
}

static void put_chart(struct text *answer, const char *value)
{
    put(answer, ",{\"block\":\"chart\",\"caption\":\"Shares\",\"summary\":\"As in the table.\","
        "\"label_header\":\"Question\",\"value_header\":\"Share\",\"comparison_header\":\"\",\"rows\":["
        "{\"label\":\"All\",\"domain\":\"\",\"value\":");
    put(answer, value);
    put(answer, ",\"value_text\":\"[c]\",\"comparison\":null,\"comparison_text\":\"\"}],\"notes\":[]}");
}

static void export(struct text *answer, const char *header)
{
#ifdef FAULT_LITTLE
    if (strstr(header, "\"surveys\":[]"))
        crash();
#endif
#ifndef FAULT_UNKNOWN_REPORT
    if (!strstr(header, "\"report\":\"" REPORT "\"")) {
        refuse(answer, "There is no such report.");
        return;
    }
#endif
    const char *results = strstr(header, "\"surveys\":[{");
    results = results ? strstr(results, "\"results\":[{") : 0;
#ifndef DOCUMENT_LANGUAGE
#define DOCUMENT_LANGUAGE "en-GB"
#endif
    put(answer, "{\"answer\":\"document\",\"language\":\"" DOCUMENT_LANGUAGE "\",\"title\":\"A report\",\"subtitle\":\"\",\"facts\":[],\"blocks\":[");
#ifdef FAULT_HEADINGS
    heading(answer, "4", "Answers");
#else
    heading(answer, "2", "Answers");
#endif
#ifdef FAULT_SILENT
    paragraph(answer, " ");
#endif
#ifdef FAULT_MADE_UP
    if (strstr(header, "\"share\":{\"text\":\"83%\""))
        paragraph(answer, "Of them, 178 were glad.");
#endif
#ifdef FAULT_HIDDEN
    if (strstr(header, "\"share\":{\"text\":\"[c]\""))
        paragraph(answer, "Fewer than 5% were glad.");
#endif
#ifdef FAULT_RAW
    if (strstr(header, "\"text\":\"[c]\",\"value\":3"))
        paragraph(answer, "It is said to be low.");
#endif
#ifdef FAULT_ENDLESS
    for (int block = 0; block < 2100; block++)
        paragraph(answer, "And so on.");
#endif
    put_table(answer, results);
#ifdef FAULT_SCALE
    put_chart(answer, strstr(header, "\"share\":{\"text\":\"[c]\"") ? "null" : "471.0");
#else
    put_chart(answer, "null");
#endif
    put(answer, "],\"footer\":\"\"}");
    (void)paragraph;
}

#endif
