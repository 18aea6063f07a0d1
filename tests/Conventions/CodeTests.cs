using System.Reflection;
using System.Runtime.CompilerServices;

namespace MsqSite.Tests.Conventions;

/// <summary>Habits that hold in all code.</summary>
public sealed class CodeTests
{
    private const int MostLines = 250;

    private static readonly Type[] Types = [.. typeof(SiteBuild).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("MsqSite", StringComparison.Ordinal) == true && !IsMadeByCompiler(type))];

    [Fact]
    public void No_file_is_longer_than_250_lines()
    {
        Assert.Empty(Sources.Generator.Concat(Sources.Tests).Where(file => file.Lines.Length > MostLines + 1).Select(file => $"{file.Path}: {file.Lines.Length} lines"));
    }

    [Fact]
    public void Half_of_the_files_are_shorter_than_70_lines()
    {
        int[] lengths = [.. Sources.Generator.Select(file => file.Lines.Length).Order()];
        Assert.True(lengths[lengths.Length / 2] < 70, $"the median file has {lengths[lengths.Length / 2]} lines");
    }

    [Fact]
    public void No_line_is_longer_than_240_characters()
    {
        IEnumerable<string> wrong = from file in Sources.Generator from line in file.Lines where line.Length > 240 && !line.TrimStart().StartsWith('"') select $"{file.Path}: {line.Trim()[..60]}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_class_and_record_is_sealed_or_a_closed_union()
    {
        IEnumerable<string> open =
            from type in Types
            where type.IsClass && !type.IsSealed && !(type.IsAbstract && (IsClosed(type) || type == typeof(MsqSite.Shape.Page) || type == typeof(MsqSite.Read.YamlNode)))
            select type.FullName;
        Assert.Empty(open);
    }

    [Fact]
    public void No_property_of_a_record_can_be_set_after_it_is_made()
    {
        IEnumerable<string> mutable =
            from type in Types
            where type.GetMethod("<Clone>$") is not null
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.FullName}.{property.Name}";
        Assert.Empty(mutable);
    }

    [Fact]
    public void No_static_field_can_change()
    {
        IEnumerable<string> mutable =
            from type in Types
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<')
            select $"{type.FullName}.{field.Name}";
        Assert.Empty(mutable);
    }

    [Fact]
    public void Nothing_depends_on_the_clock_the_machine_or_the_culture()
    {
        string[] banned = ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset", "Environment.MachineName", "Environment.UserName", "CurrentCulture.", "Guid.NewGuid", "new Random("];
        IEnumerable<string> wrong = from file in Sources.Generator from word in banned where file.Code.Contains(word, StringComparison.Ordinal) select $"{file.Path}: {word}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("new SafeHtml(", "Markup")]
    [InlineData("new Html(", "Render")]
    public void What_is_not_escaped_is_made_in_one_room(string construction, string room)
    {
        SourceFile[] makers = [.. Sources.Generator.Where(file => file.Code.Contains(construction, StringComparison.Ordinal))];
        Assert.NotEmpty(makers);
        Assert.All(makers, file => Assert.Equal(room, file.Room));
    }

    [Fact]
    public void Only_the_reporting_and_the_program_print()
    {
        IEnumerable<string> printers = Sources.Generator.Where(file => file.Code.Contains("Console.", StringComparison.Ordinal)).Select(file => file.Room).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["", "Commands"], printers);
    }

    [Fact]
    public void Every_type_stands_under_a_sentence_that_says_what_it_is()
    {
        IEnumerable<string> bare =
            from file in Sources.Generator
            from line in file.Lines.Select((text, number) => (text, number))
            where (line.text.StartsWith("public ", StringComparison.Ordinal) || line.text.StartsWith("internal ", StringComparison.Ordinal))
                && (line.text.Contains(" class ", StringComparison.Ordinal) || line.text.Contains(" record ", StringComparison.Ordinal) || line.text.Contains(" enum ", StringComparison.Ordinal))
                && !file.Lines[..line.number].Reverse().TakeWhile(above => above.StartsWith("///", StringComparison.Ordinal) || above.StartsWith('[')).Any(above => above.StartsWith("///", StringComparison.Ordinal))
            select $"{file.Path}: {line.text}";
        Assert.Empty(bare);
    }

    // A union is closed when nobody outside it can derive from it.
    private static bool IsClosed(Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).All(one => one.IsPrivate || one.GetParameters() is [{ } only] && only.ParameterType == type)
        || type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Any(nested => nested.BaseType == type && nested.IsSealed);

    private static bool IsMadeByCompiler(Type type) => type.Name.StartsWith('<') || type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null || type.DeclaringType is { } outer && IsMadeByCompiler(outer) || type.FullName!.Contains("RegularExpressions.Generated", StringComparison.Ordinal);
}
