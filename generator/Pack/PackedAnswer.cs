using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>An answer as bytes, whichever kind it is of.</summary>
internal static class PackedAnswer
{
    // One for each case of the union: a number, once it was written, keeps its meaning for as long as the program is the same.
    private enum Case
    {
        OnlyState,
        Links,
        Official,
        FreeText,
        Options,
        LegalInstruments,
        Yes,
        Indicators,
        Cooperation,
        Partnerships,
    }

    /// <summary>All but the place of the answer's key.</summary>
    public static void Write(PackWriter pack, Answer answer)
    {
        pack.Write((int)CaseOf(answer));
        switch (answer)
        {
            case Answer.OnlyState state:
                pack.Write((int)state.State);
                break;
            case Answer.Links links:
                pack.Each(links.Groups, group => Write(pack, group));
                pack.Maybe(links.Text);
                break;
            case Answer.Official official:
                foreach (SourceText? text in (SourceText?[])[official.Name, official.Title, official.Organisation, official.Email, official.Phone, official.Text])
                {
                    pack.Maybe(text);
                }

                break;
            case Answer.FreeText text:
                pack.Write(text.Words);
                break;
            case Answer.Options options:
                Write(pack, options.Ticks);
                pack.Maybe(options.Other);
                pack.Maybe(options.Explanation);
                break;
            case Answer.LegalInstruments instruments:
                Write(pack, instruments.Ticks);
                pack.Each(instruments.Instruments, one => Write(pack, one));
                pack.Maybe(instruments.Explanation);
                break;
            case Answer.Indicators indicators:
                pack.Each(indicators.Figures, figure => Write(pack, figure));
                pack.Each(indicators.Sources, link => Write(pack, link));
                pack.Maybe(indicators.Text);
                break;
            case Answer.Cooperation cooperation:
                pack.Each(cooperation.Entries, entry =>
                {
                    pack.Each(entry.Partners, pack.Write);
                    pack.Write(entry.AndOthers);
                    pack.Maybe(entry.Subject);
                    pack.Each(entry.Addresses, pack.Write);
                });
                pack.Maybe(cooperation.Text);
                break;
            case Answer.Partnerships partnerships:
                pack.Each(partnerships.Entries, entry =>
                {
                    pack.Write(entry.Name);
                    pack.Each(entry.Partners, pack.Write);
                    pack.Each(entry.Addresses, pack.Write);
                });
                pack.Maybe(partnerships.Text);
                break;
        }
    }

    /// <param name="pack">Where what <see cref="Write(PackWriter, Answer)"/> wrote begins.</param>
    /// <param name="at">The place of the answer's key.</param>
    public static Answer Read(PackReader pack, SourceSpan at)
    {
        Case kind = (Case)pack.Number();
        return kind switch
        {
            Case.OnlyState => new Answer.OnlyState((AnswerState)pack.Number(), at),
            Case.Links => new Answer.Links(pack.Each(() => new LinkGroup(pack.MaybeText(), (AnswerState)pack.Number(), pack.Each(() => Link(pack)), pack.Place())), pack.MaybeWords(), at),
            Case.Official => new Answer.Official(pack.MaybeWords(), pack.MaybeWords(), pack.MaybeWords(), pack.MaybeWords(), pack.MaybeWords(), pack.MaybeWords(), at),
            Case.FreeText => new Answer.FreeText(pack.Words(), at),
            Case.Options => new Answer.Options(Boxes(pack), pack.MaybeWords(), pack.MaybeWords(), at),
            Case.LegalInstruments => new Answer.LegalInstruments(Boxes(pack), pack.Each(() => Instrument(pack)), pack.MaybeWords(), at),
            Case.Yes => new Answer.Yes(at),
            Case.Indicators => new Answer.Indicators(pack.Each(() => Figure(pack)), pack.Each(() => Link(pack)), pack.MaybeWords(), at),
            Case.Cooperation => new Answer.Cooperation(pack.Each(() => new CooperationEntry(pack.Each(pack.Words), pack.Flag(), pack.MaybeWords(), pack.Each(pack.Address))), pack.MaybeWords(), at),
            Case.Partnerships => new Answer.Partnerships(pack.Each(() => new PartnershipEntry(pack.Words(), pack.Each(pack.Words), pack.Each(pack.Address))), pack.MaybeWords(), at),
            _ => throw new InvalidDataException($"{kind} is no kind of answer"),
        };
    }

    private static Case CaseOf(Answer answer) => answer switch
    {
        Answer.OnlyState => Case.OnlyState,
        Answer.Links => Case.Links,
        Answer.Official => Case.Official,
        Answer.FreeText => Case.FreeText,
        Answer.Options => Case.Options,
        Answer.LegalInstruments => Case.LegalInstruments,
        Answer.Yes => Case.Yes,
        Answer.Indicators => Case.Indicators,
        Answer.Cooperation => Case.Cooperation,
        Answer.Partnerships => Case.Partnerships,
        _ => throw new InvalidOperationException($"no bytes for {answer.GetType().Name}"),
    };

    private static void Write(PackWriter pack, LinkGroup group)
    {
        pack.Maybe(group.Part);
        pack.Write((int)group.State);
        pack.Each(group.Links, link => Write(pack, link));
        pack.Write(group.At);
    }

    private static void Write(PackWriter pack, NamedLink link)
    {
        pack.Maybe(link.Name);
        pack.Each(link.Addresses, pack.Write);
    }

    private static NamedLink Link(PackReader pack) => new(pack.MaybeWords(), pack.Each(pack.Address));

    private static void Write(PackWriter pack, Ticks ticks)
    {
        pack.Write((int)ticks.State);
        pack.Each(ticks.Each, tick =>
        {
            pack.Write(tick.Option);
            pack.Write((int)tick.State);
        });
        pack.Write((int)ticks.Others);
    }

    private static Ticks Boxes(PackReader pack) => new((AnswerState)pack.Number(), pack.Each(() => new Tick(pack.Words(), (AnswerState)pack.Number())), (AnswerState)pack.Number());

    private static void Write(PackWriter pack, LegalInstrument instrument)
    {
        pack.Write(instrument.Title);
        pack.Write((int)instrument.Kind);
        pack.Maybe(instrument.Number);
        pack.Maybe(instrument.Date);
        pack.Each(instrument.Topics, pack.Write);
        pack.Each(instrument.Addresses, pack.Write);
    }

    private static LegalInstrument Instrument(PackReader pack) =>
        new(pack.Words(), (InstrumentKind)pack.Number(), pack.MaybeText(), pack.MaybeDay(), pack.Each(pack.Words), pack.Each(pack.Address));

    private static void Write(PackWriter pack, Figure figure)
    {
        pack.Write(figure.Label);
        pack.Write(figure.Given);
        pack.Write(figure.Value is not null);
        if (figure.Value is { } value)
        {
            pack.Write(value);
        }

        pack.Write(figure.Unit is null ? 0 : (int)figure.Unit + 1);
        pack.Write(figure.Year ?? 0);
    }

    private static Figure Figure(PackReader pack) => new(
        pack.Words(),
        pack.Words(),
        pack.Flag() ? pack.Decimal() : null,
        pack.Number() is > 0 and var unit ? (FigureUnit)(unit - 1) : null,
        pack.Number() is > 0 and var year ? year : null);
}
