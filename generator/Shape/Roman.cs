using System.Text;

namespace MsqSite.Shape;

/// <summary>Writes a section's number as the form does.</summary>
internal static class Roman
{
    private static readonly (int Value, string Sign)[] Signs = [(90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public static string From(int number)
    {
        StringBuilder roman = new();
        foreach ((int value, string sign) in Signs)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }
}
