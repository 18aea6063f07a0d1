using System.Reflection;
using MsqSite.Model;

namespace MsqSite.Tests.Pack;

/// <summary>All that a value holds, down to texts and numbers, by reflection: what bytes leave out shows here.</summary>
internal static class Whole
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string or DateOnly or Enum or bool or int or decimal => $"{value}",
        IReadOnlyDictionary<string, string> texts => string.Join(';', texts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}")),
        IAnswerSheet sheet => string.Join(';', sheet.Keys.Select(key => $"{key}={Of(sheet[key])}")),
        System.Collections.IDictionary dictionary => string.Join(';', dictionary.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(key => $"{key}={Of(dictionary[key])}")),
        System.Collections.IEnumerable list => $"[{string.Join(',', list.Cast<object?>().Select(Of))}]",
        _ => $"{value.GetType().Name}({string.Join(',', value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(one => one.Name != "EqualityContract" && (one.DeclaringType, one.Name) != (typeof(Region), nameof(Region.Path)) && one.GetIndexParameters().Length == 0 && one.PropertyType != typeof(WebAddress)).OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => $"{one.Name}:{Of(one.GetValue(value))}"))})",
    };
}
