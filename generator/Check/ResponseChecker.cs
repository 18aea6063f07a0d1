using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>A response belongs to a country and an edition, its dates follow each other, and each answer keeps to its question.</summary>
internal sealed class ResponseChecker(Content content)
{
    private readonly RepeatedTextChecker repeated = new();

    public void Check(Response response, DiagnosticBag findings)
    {
        if (!response.Country.IsEmpty && content.Countries.Length > 0 && !content.CountryByIso3.ContainsKey(response.Country.Value))
        {
            findings.Add(CheckRules.UnknownCountry, response.Country.At, $"\"{response.Country}\" is no country of countries.yaml",
                NearestWord.DidYouMean(response.Country.Value, content.CountryByIso3.Keys) ?? "use the three-letter code of a country of countries.yaml");
        }

        foreach (SourceText? text in (IEnumerable<SourceText?>)[response.Source?.Note, response.RespondentOrganisation, .. response.Notes.Values, .. response.Corrections.Select(one => one.What)])
        {
            AnswerChecker.CheckPersonalData(text, findings);
        }

        CheckDates(response, findings);
        if (content.Questionnaire(response.Edition) is not { } questionnaire)
        {
            return; // Read has said so
        }

        List<(Question, Answer, AnswerWords)> answers = [];
        foreach (Question question in questionnaire.Questions)
        {
            if (response.Answers.TryGet(question.Key, out Answer? answer))
            {
                ImmutableArray<MarkedText> marked = [.. AnswerTexts.Markdown(answer).Select(text => MarkedText.Read(text, MarkupStyle.Answer))];
                AnswerWords words = AnswerWords.Of(answer, marked);
                AnswerChecker.Check(question, answer, marked, words.Count, findings);
                HintChecker.Check(question, answer, marked, response, content.LinkHealth, findings);
                answers.Add((question, answer, words));
            }
        }

        foreach (Correction correction in response.Corrections)
        {
            if (correction.Question is { } key && !questionnaire.ByKey.ContainsKey(key.Value))
            {
                findings.Add(CheckRules.UnknownQuestion, key.At, $"\"{key}\" is no question of the edition {response.Edition}", 
                    NearestWord.DidYouMean(key.Value, questionnaire.ByKey.Keys) ?? "use the key of a question, for example legal-framework");
            }
        }

        repeated.Check(answers, findings);
    }

    private static void CheckDates(Response response, DiagnosticBag findings)
    {
        InOrder(response.Submitted, "submitted", response.Published, "published");
        InOrder(response.Published, "published", response.Updated, "updated");
        InOrder(response.Published, "published", response.Withdrawn, "withdrawn");
        InOrder(response.Submitted, "submitted", response.Withdrawn, "withdrawn");
        foreach (Correction correction in response.Corrections)
        {
            if (response.Published is { } published && correction.Date < published && correction.Date != default)
            {
                findings.Add(CheckRules.DateOrder, correction.At, $"corrected on {correction.Date:yyyy-MM-dd}, before it was published on {published:yyyy-MM-dd}", "mend the date that is wrong");
            }
        }

        void InOrder(DateOnly? first, string firstName, DateOnly? second, string secondName)
        {
            if (first > second)
            {
                SourceSpan at = response.DatePlaces.First(place => place.Key == (firstName == "submitted" ? firstName : secondName)).At;
                findings.Add(CheckRules.DateOrder, at, $"{firstName} on {first:yyyy-MM-dd}, after it was {secondName} on {second:yyyy-MM-dd}", "mend the date that is wrong");
            }
        }
    }
}
