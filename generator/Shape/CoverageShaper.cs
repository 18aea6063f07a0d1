using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the page of who answered what; it shows a <see cref="Coverage"/> and counts nothing itself.</summary>
internal sealed class CoverageShaper(Content content, Phrases phrases, ResponseBook book, PlaceShaper places, AcrossShaper across)
{
    public CoveragePage Page()
    {
        Coverage coverage = Coverage.Of(content, book);
        return new CoveragePage(
            phrases.Format("countries.line", ("published", phrases.Number(coverage.Count(ResponseStatus.Published))), ("all", phrases.Number(coverage.Countries.Length))),
            Bars.Of(phrases, Coverage.Statuses.Select(status => (PlaceShaper.StatusKey(status), phrases.Text($"regions.counted.{PlaceShaper.StatusKey(status)}"), coverage.Count(status)))),
            places.Table([.. places.Children(null)]),
            [.. coverage.Questions.Select((one, place) => new QuestionCountView(one.Question.Number, Label(one), Routes.Question(one.Question.Key).Path, Bar(state => coverage.Count(place, state))))],
            Bar(coverage.Count),
            Table(coverage),
            across.Named(coverage.Countries.Where(one => one.Status != ResponseStatus.Published).Select(one => Unpublished(one.Country)), Standing.Answered, (_, _) => null))
        {
            Address = Routes.Coverage,
            Title = phrases.Text("coverage.title"),
            Description = phrases.Text("coverage.description"),
            Menu = "coverage",
            Origin = PageOrigin.Of(SourceSpan.WholeFile($"{content.Folder}/responses")),
            LastChanged = content.LastChanged,
        };
    }

    private (HeldResponse, Standing) Unpublished(Country country)
    {
        HeldResponse held = new(country, null, book.Status(country));
        return (held, held.WithoutAnswer);
    }

    // A number of an earlier form stands beside the same number of the newest.
    private string Label(CoveredQuestion one) => one.IsFormer ? phrases.Format("coverage.former", ("label", one.Question.Label.Value), ("edition", AcrossShaper.Year(one.LastAsked))) : one.Question.Label.Value;

    private BarView Bar(Func<Standing, int> count) =>
        Bars.Of(phrases, Coverage.States.Select(state => (Standings.Key(state), phrases.Text($"regions.counted.{Standings.Key(state)}"), count(state))));

    private MatrixView? Table(Coverage coverage) => new MatrixShaper(phrases, across).Shape(
        phrases.Text("coverage.caption"),
        phrases.Text("coverage.count"),
        [.. coverage.Questions.Select(one => (one.Question.Number is { } number ? phrases.Format("questions.numbered", ("number", number), ("label", Label(one))) : Label(one), (string?)Routes.Question(one.Question.Key).Path))],
        [
            .. coverage.Countries.Where(one => one.Status == ResponseStatus.Published).Select(one => new MatrixRow(
                new HeldResponse(one.Country, book.Shown(one.Country), one.Status), Routes.Country(one.Country).Path, [.. one.Answers.Select(answer => MatrixCell.Bare(answer.State))])),
        ],
        Standing.Answered,
        phrases.Text("state-notes.not-recoverable"));
}
