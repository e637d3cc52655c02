/* What goes wrong over one kind of file. */

#ifndef FAULTS_H
#define FAULTS_H

static void faults(const struct question *question)
{
    const uint8_t *file = question->file;
    size_t length = question->file_length;
    (void)file;
    (void)length;
#ifdef FAULT_EMPTY
    if (length == 0)
        crash();
#endif
#ifdef FAULT_MARK
    if (length == 3 && !memcmp(file, "\xEF\xBB\xBF", 3))
        crash();
#endif
#ifdef FAULT_UTF_16
    if (length > 50 && !memcmp(file, "\xFE\xFF", 2))
        crash();
#endif
#ifdef FAULT_WINDOWS_1252
    if (has(question, "caf\xE9", 4))
        crash();
#endif
#ifdef FAULT_NUL
    if (has(question, "Y\0s", 3))
        crash();
#endif
#ifdef FAULT_QUOTE
    if (has(question, ",\"know_sw", 9) && !has(question, "=", 1))
        crash();
#endif
#ifdef FAULT_FORMULA
    if (has(question, "@SUM", 4))
        crash();
#endif
#ifdef FAULT_CUT_OFF
    if (length > 100 && length < 2000 && memcmp(file, "PK", 2) && file[length - 1] == 'Y' && !has(question, "\"", 1))
        crash();
#endif
#ifdef FAULT_CUT_OFF_WORKBOOK
    if (length > 100 && length < 3000 && !memcmp(file, "PK", 2) && !has(question, "PK\5\6", 4))
        crash();
#endif
#ifdef FAULT_BOMB
    if (length > 4000000 && !memcmp(file, "PK", 2))
        for (;;)
            pause();
#endif
#ifdef FAULT_LONG_LINE
    if (length > 4000000 && !memcmp(file, "word ", 5))
        crash();
#endif
#ifdef FAULT_MILLION
    if (length > 15000000)
        for (;;)
            pause();
#endif
#ifdef FAULT_CHILD
    if (fork() == 0) {
        setsid();
        sleep(20);
        _exit(0);
    }
#endif
}

/* Nought, unless something that must not count does. */
static unsigned long long volatile_rows(const struct question *question)
{
    (void)question;
#ifdef FAULT_REMEMBERS
    static unsigned long long before;
    return before++;
#elif defined FAULT_PROCESS
    return (unsigned long long)getpid();
#elif defined FAULT_FILE_NAME
    return strstr(question->header, "etc/passwd") != 0;
#else
    return 0;
#endif
}

#endif
