using System.Collections.Frozen;
using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the lists of legal instruments by region and country.</summary>
internal sealed class RegisterShaper(Phrases phrases, LinkShaper links, AcrossShaper across, FormerEditions questions)
{
    /// <summary>The instruments of these countries; a country without one is left out.</summary>
    /// <param name="held">Countries, some with a response.</param>
    /// <param name="wanted">Which instruments of an answer are listed.</param>
    /// <param name="topics">Whether each says the topics that it was given under.</param>
    /// <param name="topic">The one topic that the list is about.</param>
    public ImmutableArray<RegisterRegionView> Shape(
        IEnumerable<HeldResponse> held, Func<Answer.LegalInstruments, IEnumerable<LegalInstrument>> wanted, bool topics, LegalTopic? topic = null)
    {
        (Country Country, RegisterCountryView View)[] countries = [.. held.Where(one => one.Response is not null).Select(one => (one.Country, Shape(one, one.Response!, wanted, topics, topic))).Where(one => one.Item2.Entries.Length > 0)];
        return
        [
            .. AcrossShaper.ByRegion(countries, one => one.Country).Select(group => new RegisterRegionView(
                $"instruments-{group.Region.Slug}",
                across.RegionName(group.Region),
                phrases.Format("across.register-line",
                    ("instruments", phrases.Count("across.instruments", group.Members.Sum(one => one.View.Entries.Length))), ("countries", phrases.Count("across.countries", group.Members.Length))),
                [.. group.Members.Select(one => one.View)])),
        ];
    }

    private RegisterCountryView Shape(HeldResponse held, Response response, Func<Answer.LegalInstruments, IEnumerable<LegalInstrument>> wanted, bool topics, LegalTopic? topic)
    {
        QuestionShaper shaper = questions.Questions(response.Edition);
        InstrumentShaper instruments = new(phrases, links.For(response), shaper);
        ImmutableArray<RegisterEntryView>.Builder entries = ImmutableArray.CreateBuilder<RegisterEntryView>();
        string? path = null;
        foreach (Question question in shaper.Questionnaire.Questions.Where(LegalTopic.IsLegal))
        {
            if (response.Answers.Of(question.Key) is Answer.LegalInstruments legal)
            {
                path ??= Routes.Answer(held.Country, response.Edition, question.Key);
                FrozenDictionary<string, string>? labels = topics ? question.Options.DistinctBy(one => one.Key).ToFrozenDictionary(one => one.Key, one => one.Label.Value) : null;
                entries.AddRange(wanted(legal).Select(one => new RegisterEntryView(instruments.Instrument(one), labels is null ? null : Topics(one, labels))));
            }
        }

        MatrixCell? cell = topic?.Cell(held);
        return new RegisterCountryView(
            across.Name(held.Country),
            Routes.Flag(held.Country),
            cell?.Path ?? path ?? Routes.Edition(held.Country, response.Edition).Path,
            across.EditionLine(response),
            cell?.Sign is { } sign ? Standings.Word(sign, phrases) : null,
            entries.ToImmutable());
    }

    private string Topics(LegalInstrument instrument, FrozenDictionary<string, string> labels) =>
        string.Join(phrases.Text("lists.separator"), instrument.Topics.Select(topic => labels.GetValueOrDefault(topic.Value) ?? topic.Value));
}
