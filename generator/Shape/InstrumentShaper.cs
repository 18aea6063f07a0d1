using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides how legal instruments are shown under their topics.</summary>
internal sealed class InstrumentShaper(Phrases phrases, LinkShaper links, QuestionShaper questions)
{
    public TopicView Topic(Question question, Option topic, Answer.LegalInstruments legal, Func<Ticks, Option, StateView> tick)
    {
        ImmutableArray<InstrumentView> named = [.. legal.Instruments.Where(one => one.Topics.Any(name => name.Value == topic.Key)).Select(Instrument)];
        return new TopicView(
            Routes.TopicId(question.Key, topic.Key),
            topic.Number?.ToString(CultureInfo.InvariantCulture),
            topic.Label.Value,
            questions.Wording(topic),
            legal.Ticks.State == AnswerState.Answered ? tick(legal.Ticks, topic) : null,
            named,
            named.Length == 0 ? phrases.Text("answers.no-instrument") : null);
    }

    public InstrumentView Instrument(LegalInstrument instrument) => Instrument(phrases, links, instrument);

    public static InstrumentView Instrument(Phrases phrases, LinkShaper links, LegalInstrument instrument)
    {
        string title = links.Public(instrument.Title.Value);
        string kind = phrases.Text($"instrument-kinds.{KindKey(instrument.Kind)}");
        return new InstrumentView(
            title,
            kind,
            instrument.Number is { } number ? links.Public(number) : null,
            instrument.Date is { } date ? phrases.Date(date) : null,
            instrument.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Reference(phrases, links, title, kind, instrument),
            links.Shape(instrument.Addresses, named: true));
    }

    private static string Reference(Phrases phrases, LinkShaper links, string title, string kind, LegalInstrument instrument) => (instrument.Number, instrument.Date) switch
    {
        ({ } number, { } date) => phrases.Format("laws.short", ("kind", kind), ("number", links.Public(number)), ("year", date.Year.ToString(CultureInfo.InvariantCulture))),
        ({ } number, null) => phrases.Format("laws.short-no-year", ("kind", kind), ("number", links.Public(number))),
        _ => title,
    };

    internal static string KindKey(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Constitution => "constitution",
        InstrumentKind.Law => "law",
        InstrumentKind.Code => "code",
        InstrumentKind.Decree => "decree",
        InstrumentKind.Order => "order",
        InstrumentKind.Resolution => "resolution",
        InstrumentKind.Regulation => "regulation",
        InstrumentKind.Directive => "directive",
        InstrumentKind.Policy => "policy",
        _ => "other",
    };
}
