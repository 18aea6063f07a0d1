using System.Collections.Immutable;
using System.Globalization;

namespace MsqSite.Export.Data;

/// <summary>The columns that many tables have, and how values of each kind are written.</summary>
internal static class Columns
{
    public static DataColumn EditionColumn { get; } = Required("edition", CellKind.Integer);

    public static DataColumn CountryColumn { get; } = Required("country", CellKind.Key);

    public static DataColumn QuestionColumn { get; } = Required("question", CellKind.Key);

    /// <summary>What the tables of answers begin with.</summary>
    public static ImmutableArray<DataColumn> OfAnswer { get; } = [EditionColumn, CountryColumn, QuestionColumn];

    public static DataColumn Required(string name, CellKind kind) => new(name, kind, IsRequired: true, []);

    public static DataColumn Of(string name, CellKind kind = CellKind.Words) => new(name, kind, IsRequired: false, []);

    public static DataColumn OneOf(string name, bool required, IEnumerable<string> values) => new(name, CellKind.Key, required, [.. values]);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string? Number(int? number) => number is { } known ? Number(known) : null;

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
