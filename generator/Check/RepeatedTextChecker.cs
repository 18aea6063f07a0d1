using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>Finds a run of words that stands in more than one answer of a response. One serves many responses, one after the other: its table is large.</summary>
internal sealed class RepeatedTextChecker
{
    // Shorter runs are names of ministries and turns of phrase.
    private const int RunLength = 12;

    private readonly Dictionary<ulong, (Question Question, AnswerWords Words, int Start)> firstSeen = [];

    public void Check(IEnumerable<(Question Question, Answer Answer, AnswerWords Words)> answers, DiagnosticBag findings)
    {
        firstSeen.Clear();
        HashSet<(string, string)> reported = [];
        foreach ((Question question, Answer answer, AnswerWords words) in answers)
        {
            for (int start = 0; start + RunLength <= words.Count; start++)
            {
                ulong run = Run(words, start);
                if (!firstSeen.TryGetValue(run, out (Question Question, AnswerWords Words, int Start) seen))
                {
                    firstSeen[run] = (question, words, start);
                }
                else if (seen.Question != question && words.SameRun(start, seen.Words, seen.Start, RunLength) && reported.Add((seen.Question.Key, question.Key)))
                {
                    findings.Add(CheckRules.RepeatedText, answer.At, $"\"{words.Text(start, RunLength)} …\" stands in the answer to {seen.Question.Key} too", "compare with the source");
                }
            }
        }
    }

    private static ulong Run(AnswerWords words, int start)
    {
        ulong run = 0;
        for (int i = start; i < start + RunLength; i++)
        {
            run = (run * 1099511628211) ^ words.Hash(i);
        }

        return run;
    }
}
