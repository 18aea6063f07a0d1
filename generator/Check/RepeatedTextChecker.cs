using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>Finds a run of words that stands in more than one answer of a response.</summary>
internal static class RepeatedTextChecker
{
    // Shorter runs are names of ministries and turns of phrase.
    private const int RunLength = 12;

    public static void Check(Questionnaire questionnaire, Response response, DiagnosticBag findings)
    {
        Dictionary<string, Question> firstSeen = new(StringComparer.Ordinal);
        HashSet<(string, string)> reported = [];
        foreach (Question question in questionnaire.Questions)
        {
            if (!response.Answers.TryGetValue(question.Key, out Answer? answer))
            {
                continue;
            }

            string[] words = [.. AnswerWords.Of(answer)];
            for (int start = 0; start + RunLength <= words.Length; start++)
            {
                string run = string.Join(' ', words, start, RunLength);
                if (!firstSeen.TryGetValue(run, out Question? seen))
                {
                    firstSeen[run] = question;
                }
                else if (seen != question && reported.Add((seen.Key, question.Key)))
                {
                    findings.Add(CheckRules.RepeatedText, answer.At, $"\"{run} …\" stands in the answer to {seen.Key} too", "compare with the source");
                }
            }
        }
    }
}
