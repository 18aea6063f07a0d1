using System.Collections.Immutable;
using System.Text.Json;
using MsqSite.Model;
using MsqSite.Shape;
using static MsqSite.Export.Data.Columns;

namespace MsqSite.Export.Data;

/// <summary>Writes what an answer of each kind has beside its text.</summary>
internal sealed class AnswerJson(EditionAnswers data)
{
    public void Write(Utf8JsonWriter json, Country country, Question question, Answer? answer)
    {
        if (AnswerFacts.Ticks(answer) is { } ticks)
        {
            Each(json, "ticks", question.Options, option =>
            {
                json.WriteString("option", option.Key);
                json.WriteString("state", Phrases.StateKey(ticks.Of(option.Key)));
            });
        }

        switch (answer)
        {
            case Answer.Links links:
                Each(json, "groups", links.Groups, group => Group(json, group));
                break;
            case Answer.Official official:
                Official(json, AnswerFacts.Official(question, official));
                break;
            case Answer.Options { Other: { } other }:
                json.WriteString("other", data.Words.Of(other));
                break;
            case Answer.LegalInstruments legal:
                Each(json, "instruments", legal.Instruments, law => Instrument(json, law));
                break;
            case Answer.Indicators indicators:
                Each(json, "figures", indicators.Figures, figure => Figure(json, figure));
                Each(json, "sources", indicators.Sources, source => Named(json, source));
                break;
            case Answer.Cooperation cooperation:
                Each(json, "entries", cooperation.Entries, entry =>
                {
                    Partners(json, country, entry.Partners);
                    json.WriteBoolean("and_others", entry.AndOthers);
                    json.WriteString("subject", data.Words.Of(entry.Subject));
                    Addresses(json, entry.Addresses);
                });
                break;
            case Answer.Partnerships partnerships:
                Each(json, "entries", partnerships.Entries, entry =>
                {
                    json.WriteString("name", data.Words.Of(entry.Name));
                    Partners(json, country, entry.Partners);
                    Addresses(json, entry.Addresses);
                });
                break;
        }
    }

    private void Group(Utf8JsonWriter json, LinkGroup group)
    {
        json.WriteString("part", group.Part);
        json.WriteString("state", Phrases.StateKey(group.Links.IsEmpty ? group.State : AnswerState.Answered));
        Each(json, "links", group.Links, link => Named(json, link));
    }

    private void Named(Utf8JsonWriter json, NamedLink link)
    {
        json.WriteString("name", data.Words.Of(link.Name));
        Addresses(json, link.Addresses);
    }

    private static void Official(Utf8JsonWriter json, Answer.Official official)
    {
        json.WriteStartObject("official");
        json.WriteString("name", official.Name?.Value);
        json.WriteString("title", official.Title?.Value);
        json.WriteString("organisation", official.Organisation?.Value);
        json.WriteString("email", official.Email?.Value);
        json.WriteString("phone", official.Phone?.Value);
        json.WriteEndObject();
    }

    private void Instrument(Utf8JsonWriter json, LegalInstrument law)
    {
        json.WriteString("title", data.Words.Of(law.Title));
        json.WriteString("kind", InstrumentShaper.KindKey(law.Kind));
        json.WriteString("number", law.Number is { } number ? data.Words.Of(number) : null);
        json.WriteString("date", Day(law.Date));
        json.WriteStartArray("topics");
        foreach (SourceText topic in law.Topics)
        {
            json.WriteStringValue(topic.Value);
        }

        json.WriteEndArray();
        Addresses(json, law.Addresses);
    }

    private void Figure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("label", data.Words.Of(figure.Label));
        json.WriteString("given", data.Words.Of(figure.Given));
        json.WritePropertyName("value");
        if (figure.Value is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("unit", Kinds.Key(figure.Unit));
        json.WritePropertyName("year");
        if (figure.Year is { } year)
        {
            json.WriteNumberValue(year);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private void Partners(Utf8JsonWriter json, Country by, ImmutableArray<SourceText> written) => Each(json, "partners", written, name =>
    {
        KnownPartner? known = data.Partner(name, by);
        json.WriteString("given", data.Words.Of(name));
        json.WriteString("name", EntryTables.NameOf(known));
        json.WriteString("country", known?.Country?.Iso3.Value);
    });

    private void Addresses(Utf8JsonWriter json, ImmutableArray<WrittenAddress> addresses) => Each(json, "addresses", addresses, written =>
    {
        PublicAddress address = data.Words.Of(written);
        json.WriteString("given", address.Given);
        json.WriteString("url", address.Web?.Href);
        json.WriteString("host", address.Web?.Host);
        if (address.Web is { } web && data.Content.LinkHealth.Of(web.Href) is { } health)
        {
            json.WriteString("health", LinkWords.Of(health.State));
            json.WriteString("health_since", Day(health.Since));
        }
    });

    private static void Each<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
