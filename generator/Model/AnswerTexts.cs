namespace MsqSite.Model;

/// <summary>The words and addresses of an answer, whatever its kind.</summary>
internal static class AnswerTexts
{
    /// <summary>Texts in Markdown.</summary>
    public static IEnumerable<SourceText> Markdown(Answer answer)
    {
        SourceText?[] texts = answer switch
        {
            Answer.FreeText text => [text.Words],
            Answer.Links links => [links.Text],
            Answer.Official official => [official.Text],
            Answer.Options options => [options.Other, options.Explanation],
            Answer.LegalInstruments instruments => [instruments.Explanation],
            Answer.Indicators indicators => [indicators.Text],
            Answer.Cooperation cooperation => [cooperation.Text],
            Answer.Partnerships partnerships => [partnerships.Text],
            _ => [],
        };
        return texts.OfType<SourceText>();
    }

    /// <summary>Names, titles, labels and subjects: words without marks.</summary>
    public static IEnumerable<SourceText> Plain(Answer answer)
    {
        IEnumerable<SourceText?> texts = answer switch
        {
            Answer.Links links => links.Groups.SelectMany(group => group.Links).Select(link => link.Name),
            Answer.LegalInstruments instruments => instruments.Instruments.Select(one => one.Title),
            Answer.Indicators indicators => [.. indicators.Figures.SelectMany(one => new[] { one.Label, one.Given }), .. indicators.Sources.Select(one => one.Name)],
            Answer.Cooperation cooperation => cooperation.Entries.SelectMany(one => one.Partners.Append(one.Subject!)),
            Answer.Partnerships partnerships => partnerships.Entries.SelectMany(one => one.Partners.Prepend(one.Name)),
            Answer.Official official => [official.Name, official.Title, official.Organisation],
            _ => [],
        };
        return texts.OfType<SourceText>();
    }

    /// <summary>The partners that an answer names, in its order, and the place among its entries of the one that names each.</summary>
    public static IEnumerable<(int Entry, SourceText Name)> Partners(Answer answer) => answer switch
    {
        Answer.Cooperation cooperation => cooperation.Entries.SelectMany((entry, place) => entry.Partners.Select(name => (place, name))),
        Answer.Partnerships partnerships => partnerships.Entries.SelectMany((entry, place) => entry.Partners.Select(name => (place, name))),
        _ => [],
    };

    public static IEnumerable<WrittenAddress> Addresses(Answer answer) => answer switch
    {
        Answer.Links links => links.Groups.SelectMany(group => group.Links).SelectMany(link => link.Addresses),
        Answer.LegalInstruments instruments => instruments.Instruments.SelectMany(one => one.Addresses),
        Answer.Indicators indicators => indicators.Sources.SelectMany(one => one.Addresses),
        Answer.Cooperation cooperation => cooperation.Entries.SelectMany(one => one.Addresses),
        Answer.Partnerships partnerships => partnerships.Entries.SelectMany(one => one.Addresses),
        _ => [],
    };
}
