using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using MsqSite.Model;
using MsqSite.Pgo;

namespace MsqSite.Tests.Benchmarks;

/// <summary>What the runtime counted in a run comes to the native compiler as it was counted, and what is committed is of this program.</summary>
public sealed partial class PgoTests : IDisposable
{
    private const string Committed = "generator/Pgo/msqsite.mibc";

    private readonly Assemblies assemblies = new([typeof(Country).Assembly.Location, typeof(object).Assembly.Location]);

    public void Dispose() => assemblies.Dispose();

    [Fact]
    public void Counts_and_types_stand_behind_the_method_that_they_are_of()
    {
        string text = Told(Body(typeof(FoldedName), "Of"), "MsqSite.Model.FoldedName.Of", "value class MsqSite.Model.FoldedName  (class System.String)", $"""
            Schema InstrumentationKind 385 ILOffset 7 Count 1 Other 12
            123456
            Schema InstrumentationKind 177 ILOffset 9 Count 1 Other 2147483648
            3
            Schema InstrumentationKind 195 ILOffset 9 Count 3 Other 2147483648
            TypeHandle: System.String, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e
            TypeHandle: NULL
            TypeHandle: UNKNOWN
            """, counters: 3);
        (string[] methods, object[] told) = Read(Write(text, out MibcFile file));
        Assert.Equal((1, 0), (file.Written, file.Left));
        Assert.Equal(["MsqSite.Model.FoldedName.Of"], methods);
        Assert.Equal(
            ["MsqSite.Model.FoldedName.Of", "InstrumentationDataStart", 15, 7, 385, 1, 12, 123456, 15, 9, 177, 1, int.MinValue, 3, 15, 9, 195, 3, int.MinValue, "System.String", 0, 1, "InstrumentationDataEnd"], told);
    }

    [Fact]
    public void A_method_of_a_type_that_is_made_of_others_is_one_of_that_type()
    {
        int size = Body(typeof(Dictionary<,>), "FindValue");
        string text = Told(size, "System.Collections.Generic.Dictionary`2[System.__Canon,System.Int32].FindValue", "instance value class !1&  (!0)", Edge, counters: 1);
        Assert.Equal(["System.Collections.Generic.Dictionary`2<System.__Canon,Int32>.FindValue"], Read(Write(text, out _)).Methods);
    }

    [Fact]
    public void Of_two_records_of_one_method_the_one_that_saw_more_is_taken()
    {
        int size = Body(typeof(FoldedName), "Of");
        string text = string.Concat(new[] { 5, 700, 60 }.Select(count => Told(size, "MsqSite.Model.FoldedName.Of", "value class MsqSite.Model.FoldedName  (class System.String)", Edge.Replace("9", $"{count}", StringComparison.Ordinal), counters: 1)));
        object[] told = Read(Write(text, out MibcFile file)).Told;
        Assert.Equal(1, file.Written);
        Assert.Contains(700, told);
        Assert.DoesNotContain(5, told);
    }

    [Theory]
    [InlineData("MsqSite.Model.NoSuchType.Of", 40, "void  ()")]
    [InlineData("MsqSite.Model.FoldedName.Of", 1, "void  (class System.String)")] // another body than today's
    [InlineData("System.Math.Min", 8, "int32  (int32,int32)")] // several are of this size
    [InlineData("System.Collections.Generic.List`1[No.Such.Type].Add", 60, "instance void  (!0)")]
    public void What_is_not_one_method_of_today_is_left_out(string name, int size, string signature)
    {
        (string[] methods, _) = Read(Write(Told(size, name, signature, Edge, counters: 1), out MibcFile file));
        Assert.Empty(methods);
        Assert.Equal((0, 1), (file.Written, file.Left));
    }

    [Theory]
    [InlineData("MethodName: A.B\nSignature: void  ()\nSchema InstrumentationKind 385 ILOffset 7 Count 1 Other 12\n", "the text ends within a method")]
    [InlineData("MethodName: A.B\nSignature: void  ()\nnonsense\n", "\"nonsense\" is no counter")]
    [InlineData("MethodName: A.B\nSignature: void\n", "\"void\" has no parameters")]
    [InlineData("Signature: void  ()\n", "\"Signature: void  ()\" stands where \"MethodName: \" should")]
    public void Text_of_another_form_is_refused_with_what_is_wrong_in_it(string text, string message)
    {
        using StringReader reader = new($"*** START PGO Data, max index = 1 ***\n{Head(40, 1)}{text}");
        Assert.Equal(message, Assert.Throws<FormatException>(() => PgoText.Read(reader).ToArray()).Message);
    }

    [Fact]
    public void The_same_counts_are_the_same_bytes()
    {
        string text = Told(Body(typeof(FoldedName), "Of"), "MsqSite.Model.FoldedName.Of", "value class MsqSite.Model.FoldedName  (class System.String)", Edge, counters: 1);
        Assert.Equal(Write(text, out _), Write(text, out _));
    }

    // A name that is gone costs nothing but what was known of it; where many are, it is time for scripts/pgo.
    [Fact]
    public void Most_of_what_the_compiler_is_told_is_of_this_program()
    {
        string[] ours = [.. Read(File.ReadAllBytes(Repository.PathTo(Committed))).Methods.Where(name => name.StartsWith("MsqSite.", StringComparison.Ordinal)).Select(name => Made().Replace(name, "$1."))];
        ILookup<string, Type> types = typeof(Country).Assembly.GetTypes().ToLookup(type => type.FullName!);
        string[] gone = [.. ours.Where(name => !Enumerable.Range(0, name.Length).Any(at => name[at] == '.' && types.Contains(name[..at])))];
        Assert.True(ours.Length > 1000, $"only {ours.Length} methods are ours");
        Assert.True(gone.Length < ours.Length / 10, $"run scripts/pgo: {gone.Length} of {ours.Length} methods are of types that are gone, as {string.Join(", ", gone.Take(5))}");
    }

    private const string Edge = "Schema InstrumentationKind 385 ILOffset 0 Count 1 Other 3\n9";

    private static string Head(int size, int counters) => $"@@@ codehash 0x00000000 methodhash 0x00000000 ilSize 0x{size:X8} records 0x{counters:X8}\n";

    private static string Told(int size, string name, string signature, string counts, int counters) => $"{Head(size, counters)}MethodName: {name}\nSignature: {signature}\n{counts.ReplaceLineEndings("\n")}\n";

    private static int Body(Type type, string method) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance).Single(one => one.Name == method).GetMethodBody()!.GetILAsByteArray()!.Length;

    private byte[] Write(string text, out MibcFile file)
    {
        using StringReader reader = new(text);
        file = new MibcFile(assemblies);
        return file.Write(PgoText.Read(reader));
    }

    // The methods that there is something of, and of all groups what their instructions load.
    private static (string[] Methods, object[] Told) Read(byte[] file)
    {
        using ZipArchive archive = new(new MemoryStream(file));
        using MemoryStream assembly = new();
        archive.GetEntry($"{MibcFile.Name}.dll")!.Open().CopyTo(assembly);
        using PEReader reader = new([.. assembly.ToArray()]);
        MetadataReader metadata = reader.GetMetadataReader();
        List<object> told = [];
        foreach (MethodDefinition method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(one => metadata.GetString(one.Name) != "AssemblyDictionary"))
        {
            BlobReader il = reader.GetMethodBody(method.RelativeVirtualAddress).GetILReader();
            while (il.RemainingBytes > 0)
            {
                switch ((ILOpCode)il.ReadByte())
                {
                    case ILOpCode.Ldtoken:
                        told.Add(MemberNames.Of(metadata, MetadataTokens.EntityHandle(il.ReadInt32())));
                        break;
                    case ILOpCode.Ldstr:
                        told.Add(metadata.GetUserString(MetadataTokens.UserStringHandle(il.ReadInt32() & 0xFFFFFF)));
                        break;
                    case ILOpCode.Ldc_i4:
                        told.Add(il.ReadInt32());
                        break;
                    case ILOpCode.Ldc_i4_s:
                        told.Add((int)il.ReadSByte());
                        break;
                    case var small and >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8:
                        told.Add((int)small - (int)ILOpCode.Ldc_i4_0);
                        break;
                }
            }
        }

        return ([.. told.Where((_, at) => at + 1 < told.Count && told[at + 1] is "InstrumentationDataStart").Cast<string>()], [.. told]);
    }

    // What a type is made of.
    [GeneratedRegex(@"(`\d+)<.*>\.")]
    private static partial Regex Made();
}
