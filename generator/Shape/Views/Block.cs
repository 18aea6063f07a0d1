using System.Collections.Immutable;
using MsqSite.Markup;

namespace MsqSite.Shape.Views;

/// <summary>One part of an answer as shown; a closed union, each case drawn by the template part that it names.</summary>
public abstract record Block
{
    private Block(string part) => Part = part;

    /// <summary>The template under <c>templates/parts/</c>.</summary>
    public string Part { get; }

    public sealed record State(StateView View) : Block("state");

    public sealed record Links(ImmutableArray<LinkGroupView> Groups) : Block("links");

    /// <summary>Words of the country, with the part of the form that they stand in where there are several.</summary>
    public sealed record Text(string? Heading, SafeHtml Html, string Language) : Block("text");

    public sealed record Ticks(StateView? Note, ImmutableArray<OptionView> Options) : Block("ticks");

    public sealed record Instruments(string Caption, StateView? Note, ImmutableArray<TopicView> Topics) : Block("instruments");

    public sealed record Official(ImmutableArray<DetailView> Details) : Block("official");

    public sealed record Figures(string Caption, bool HasYears, ImmutableArray<FigureView> Rows) : Block("figures");

    public sealed record Cooperation(ImmutableArray<CooperationView> Rows) : Block("cooperation");

    public sealed record Partnerships(ImmutableArray<PartnershipView> Rows) : Block("partnerships");
}

/// <summary>An option with its box.</summary>
public sealed record OptionView(string? Number, SafeHtml Wording, StateView State);

/// <summary>A topic of legal instruments with what was given under it.</summary>
/// <param name="Id">Its place on a profile.</param>
/// <param name="None">The sentence that no instrument is named, where none is.</param>
public sealed record TopicView(string Id, string? Number, string Label, SafeHtml Wording, StateView? Tick, ImmutableArray<InstrumentView> Instruments, string? None);

/// <summary>A legal instrument as shown.</summary>
/// <param name="Reference">Kind, number and year where known: "Law 455-Z (2008)"; else its title.</param>
public sealed record InstrumentView(string Title, string Kind, string? Number, string? Date, string? DateIso, string Reference, ImmutableArray<AddressView> Addresses);

/// <summary>A detail of an official or a respondent.</summary>
/// <param name="Href">A mail or telephone link, or null.</param>
public sealed record DetailView(string Label, string Value, string? Href, bool Withheld);

/// <summary>A figure: the number it means and the wording as given.</summary>
public sealed record FigureView(string Label, string? Value, string? Year, string Given);

/// <summary>A cooperation entry.</summary>
/// <param name="AndOthers">The country wrote "and others" after the partners it named.</param>
public sealed record CooperationView(ImmutableArray<PartnerNameView> Partners, bool AndOthers, string? Subject, ImmutableArray<AddressView> Addresses);

/// <summary>A partnership.</summary>
public sealed record PartnershipView(string Name, ImmutableArray<PartnerNameView> Partners, ImmutableArray<AddressView> Addresses);

/// <summary>A partner as the country wrote it.</summary>
/// <param name="Path">Its page under the root; null where it has none: the country itself.</param>
public sealed record PartnerNameView(string Name, string? Path);
