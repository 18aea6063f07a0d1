using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Draws rows of small squares, one for each thing: full where it is given, open where it is not, crossed where the source has lost it.</summary>
internal static class Marks
{
    private const int Side = 10;
    private const int Step = 14;
    private const int InRow = 20;
    private const int Taller = 4;

    public static MarksView Squares(ImmutableArray<AnswerState> states) => Draw(states, tallFirst: false);

    /// <summary>The first square, which stands for the response that is read, is taller than the others.</summary>
    public static MarksView FirstAmong(ImmutableArray<AnswerState> states) => Draw(states, tallFirst: true);

    private static MarksView Draw(ImmutableArray<AnswerState> states, bool tallFirst)
    {
        StringBuilder given = new();
        StringBuilder open = new();
        StringBuilder lost = new();
        int top = tallFirst ? Taller : 0;
        for (int place = 0; place < states.Length; place++)
        {
            int x = place % InRow * Step;
            int y = place / InRow * Step + top;
            int rise = tallFirst && place == 0 ? Taller : 0;
            (int up, int height) = (y - rise, Side + 2 * rise);
            switch (states[place])
            {
                case AnswerState.Answered:
                    Add(given, $"M{x} {up}h{Side}v{height}h-{Side}z");
                    break;
                case AnswerState.NotRecoverable:
                    Outline(lost, x, up, height);
                    Add(lost, $"m0 {height - 1}L{x + Side}.5 {up}.5");
                    break;
                default:
                    Outline(open, x, up, height);
                    break;
            }
        }

        int rows = (states.Length + InRow - 1) / InRow;
        return new MarksView(Math.Min(states.Length, InRow) * Step - Step + Side + 1, rows * Step - Step + Side + 2 * top + 1, Path(given), Path(open), Path(lost));
    }

    // Half a pixel in, so that a line of one pixel is sharp.
    private static void Outline(StringBuilder path, int x, int y, int height) => Add(path, $"M{x}.5 {y}.5h{Side - 1}v{height - 1}h-{Side - 1}z");

    private static void Add(StringBuilder path, FormattableString drawn) => path.Append(drawn.ToString(CultureInfo.InvariantCulture));

    private static string? Path(StringBuilder path) => path.Length == 0 ? null : path.ToString();
}
