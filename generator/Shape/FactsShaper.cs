using System.Collections.Immutable;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the facts that a profile leads with. Which answers feed them, the questionnaire says.</summary>
internal sealed class FactsShaper(Phrases phrases, LinkShaper links, AnswerShaper answers, Func<string, PartnerNameView> partner)
{
    private readonly TechnologyFactShaper technologies = new(phrases);

    /// <param name="questionnaire">Of the response's edition.</param>
    /// <param name="response">The response.</param>
    /// <param name="among">The response among those of its region.</param>
    public FactsView Shape(Questionnaire questionnaire, Response response, AmongView? among)
    {
        ImmutableArray<PortalGroupView> portals = [.. Feeding(FactKind.Portals).SelectMany(question => Portals(question, response)).Where(group => group.Links.Length > 0)];
        int portalCount = portals.SelectMany(group => group.Links).SelectMany(link => link.Addresses).DistinctBy(address => address.Shown + address.Href).Count();
        ImmutableArray<TopicFactView> topics = [.. Feeding(FactKind.Laws).SelectMany(question => Topics(question, response))];
        int covered = topics.Count(topic => topic.None is null);
        ImmutableArray<PartnerNameView> partners = [.. Feeding(FactKind.Partners).SelectMany(question => Partners(question, response)).DistinctBy(one => one.Path ?? one.Name)];
        return new FactsView(
            portals,
            portalCount == 0 ? WhyNone(FactKind.Portals) : phrases.Count("facts.portal-addresses", portalCount),
            portals.Length == 0 ? null : PortalKinds(portals.Length, Feeding(FactKind.Portals).Sum(question => Math.Max(1, question.Parts.Length))),
            topics,
            topics.Length == 0 ? WhyNone(FactKind.Laws) : AnyAnswered(FactKind.Laws) ? phrases.Format("facts.topics-covered", ("covered", phrases.Number(covered)), ("all", phrases.Number(topics.Length))) : WhyNone(FactKind.Laws),
            topics.Length == 0 ? null : Marks.Squares([.. topics.Select(topic => topic.None is null ? AnswerState.Answered : AllLost(FactKind.Laws) ? AnswerState.NotRecoverable : AnswerState.NotAnswered)]),
            [.. Feeding(FactKind.Technologies).Select(question => technologies.Shape(question, response.Answers.Of(question.Key)))],
            partners,
            partners.Length == 0 ? WhyNone(FactKind.Partners) : phrases.Count("facts.partners-named", partners.Length),
            partners.Length == 0 ? null : Marks.Squares([.. partners.Select(_ => AnswerState.Answered)]),
            among);

        IEnumerable<Question> Feeding(FactKind kind) => questionnaire.Questions.Where(question => question.Facts == kind);

        IEnumerable<Answer?> Answers(FactKind kind) => Feeding(kind).Select(question => response.Answers.Of(question.Key));

        bool AnyAnswered(FactKind kind) => Answers(kind).Any(answer => answer is not (null or Answer.OnlyState));

        bool AllLost(FactKind kind) => Answers(kind).All(answer => answer is Answer.OnlyState { State: AnswerState.NotRecoverable });

        // "None named" is said only where an answer is there to say it.
        string WhyNone(FactKind kind)
        {
            AnswerState[] states =
            [
                .. Answers(kind).OfType<Answer.OnlyState>().Select(only => only.State),
                .. Answers(kind).OfType<Answer.Links>().SelectMany(links => links.Groups).Select(group => group.State),
            ];
            return !Feeding(kind).Any() ? phrases.State(AnswerState.NotAsked) : states.Contains(AnswerState.NotRecoverable) ? phrases.State(AnswerState.NotRecoverable)
                : Answers(kind).Any(HasWords) ? phrases.Text("facts.in-words")
                : AnyAnswered(kind) || states.Contains(AnswerState.AnsweredNo) ? phrases.Text("facts.none")
                : phrases.State(AnswerState.NotAnswered);
        }
    }

    private PictureView? PortalKinds(int named, int kinds) => kinds == 1 ? null : new PictureView(
        Marks.Squares([.. Enumerable.Range(0, kinds).Select(kind => kind < named ? AnswerState.Answered : AnswerState.NotAnswered)]),
        phrases.Format("facts.portal-kinds", ("n", phrases.Number(named)), ("all", phrases.Number(kinds))));

    private static bool HasWords(Answer? answer) => answer is Answer.FreeText or Answer.Links { Text: not null } or Answer.Cooperation { Text: not null } or Answer.Partnerships { Text: not null };

    private IEnumerable<PortalGroupView> Portals(Question question, Response response) =>
        response.Answers.Of(question.Key) is Answer.Links given
            ? given.Groups.Select(group => new PortalGroupView(
                group.Part is { } key && question.Part(key) is { } part ? part.Label.Value : question.Label.Value,
                [.. group.Links.Select(links.Shape)]))
            : [];

    private IEnumerable<TopicFactView> Topics(Question question, Response response)
    {
        ImmutableArray<TopicView> shaped = response.Answers.Of(question.Key) is Answer.LegalInstruments legal
            ? [.. answers.Shape(question, legal).OfType<Block.Instruments>().SelectMany(block => block.Topics)]
            : [];
        return question.Options.Select(option => shaped.FirstOrDefault(topic => topic.Id == Routes.TopicId(question.Key, option.Key)) is { } topic
            ? new TopicFactView(topic.Label, "#" + topic.Id, [.. topic.Instruments.Select(one => one.Reference)], topic.None)
            : new TopicFactView(option.Label.Value, "#" + question.Key, [], response.Answers.Of(question.Key) is Answer.OnlyState only ? phrases.State(only.State) : phrases.State(AnswerState.NotAnswered)));
    }

    private IEnumerable<PartnerNameView> Partners(Question question, Response response) => response.Answers.Of(question.Key) switch
    {
        Answer.Cooperation cooperation => cooperation.Entries.SelectMany(entry => entry.Partners).Select(written => partner(written.Value)),
        Answer.Partnerships partnerships => partnerships.Entries.SelectMany(entry => entry.Partners).Select(written => partner(written.Value)),
        _ => [],
    };
}
