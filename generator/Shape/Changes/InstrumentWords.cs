using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape.Changes;

/// <summary>A legal instrument in one line: title, kind, number, date, the topics it was given under, addresses.</summary>
internal sealed class InstrumentWords(Phrases phrases, LinkShaper links)
{
    public string Line(Question question, LegalInstrument instrument)
    {
        InstrumentView view = InstrumentShaper.Instrument(phrases, links, instrument);
        string topics = string.Join(phrases.Text("lists.separator"), instrument.Topics.Select(topic => question.Option(topic.Value)?.Label.Value ?? topic.Value));
        return AnswerParts.Joined([view.Title, view.Kind, view.Number, view.Date, topics, .. links.Shape(instrument.Addresses, named: false).Select(address => address.Shown)]);
    }
}
