using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MsqSite.Pgo;

/// <summary>
/// The form in which the native compiler reads what was counted (<c>.mibc</c>): an assembly whose methods are never run, in whose instructions the counts
/// stand, zipped. It is that of <c>MIbcProfileParser.cs</c> in dotnet/runtime.
/// </summary>
internal sealed class MibcFile(Assemblies assemblies)
{
    /// <summary>The name of the file, by which the compiler finds what is zipped in it.</summary>
    public const string Name = "msqsite.mibc";

    private const int AllTold = 0xF; // of each counter its place, kind, size and other end
    private readonly MetadataBuilder metadata = new();
    private readonly BlobBuilder bodies = new();

    /// <summary>How many methods are in it.</summary>
    public int Written { get; private set; }

    /// <summary>How many are not: no assembly has them, or one has several like them.</summary>
    public int Left { get; private set; }

    /// <param name="methods">What the runtime counted, of several runs.</param>
    /// <returns>The bytes of the file.</returns>
    public byte[] Write(IEnumerable<CountedMethod> methods)
    {
        using MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            ZipArchiveEntry entry = archive.CreateEntry($"{Name}.dll", CompressionLevel.SmallestSize);
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the same counts are the same bytes
            using Stream stream = entry.Open();
            Assembly(methods).WriteContentTo(stream);
        }

        return file.ToArray();
    }

    private BlobBuilder Assembly(IEnumerable<CountedMethod> methods)
    {
        metadata.AddModule(0, metadata.GetOrAddString(Name), metadata.GetOrAddGuid(Guid.Empty), default, default);
        metadata.AddAssembly(metadata.GetOrAddString(Name), new Version(0, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(TypeAttributes.NotPublic, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        References references = new(metadata, assemblies);
        MethodBodyStreamEncoder stream = new(bodies);
        InstructionEncoder groups = new(new BlobBuilder());
        foreach (var group in Found(methods).GroupBy(one => one.Method.Of.Assembly, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            InstructionEncoder counts = new(new BlobBuilder());
            foreach ((FoundMethod method, string of, CountedMethod counted) in group)
            {
                Write(counts, references, method, of, counted);
            }

            groups.LoadString(metadata.GetOrAddUserString($"{group.Key};"));
            groups.OpCode(ILOpCode.Ldtoken);
            groups.Token(AddMethod(stream, $"Assemblies_{group.Key}", counts));
            groups.OpCode(ILOpCode.Pop);
        }

        AddMethod(stream, "AssemblyDictionary", groups);
        BlobBuilder assembly = new();
        new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.ExecutableImage | Characteristics.Dll),
            new MetadataRootBuilder(metadata),
            bodies,
            deterministicIdProvider: _ => new BlobContentId(Guid.Empty, 1)).Serialize(assembly);
        return assembly;
    }

    // Of several records of one method the one that saw most.
    private IEnumerable<(FoundMethod Method, string Of, CountedMethod Counted)> Found(IEnumerable<CountedMethod> methods)
    {
        foreach (CountedMethod counted in methods.Where(one => one.Weight > 0)
            .GroupBy(one => (one.Name, one.IlSize, one.Parameters))
            .Select(same => same.MaxBy(one => one.Weight)!)
            .OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.IlSize).ThenBy(one => one.Parameters))
        {
            (string name, string of) = assemblies.Split(counted.Name);
            FoundMethod[] all = [.. assemblies.Methods(name, counted.IlSize, counted.Parameters)];
            Left += all.Length == 0 ? 1 : 0;
            foreach (FoundMethod found in all)
            {
                yield return (found, of, counted);
            }
        }
    }

    private void Write(InstructionEncoder into, References references, FoundMethod method, string of, CountedMethod counted)
    {
        if (references.Of(method, of) is not { } reference)
        {
            Left++;
            return;
        }

        Written++;
        into.OpCode(ILOpCode.Ldtoken);
        into.Token(reference);
        into.LoadString(metadata.GetOrAddUserString("InstrumentationDataStart"));
        foreach (Counter counter in counted.Counters)
        {
            into.LoadConstantI4(AllTold);
            into.LoadConstantI4(counter.IlOffset);
            into.LoadConstantI4(counter.Kind);
            into.LoadConstantI4(counter.Counts.Count + counter.Types.Count);
            into.LoadConstantI4(counter.Other);
            foreach (long count in counter.Counts)
            {
                into.LoadConstantI4((int)Math.Min(count, int.MaxValue)); // the compiler compares counts; it does not add them up
            }

            foreach (string? type in counter.Types)
            {
                WriteType(into, references, type);
            }
        }

        into.LoadString(metadata.GetOrAddUserString("InstrumentationDataEnd"));
        into.OpCode(ILOpCode.Pop);
    }

    // 0 is no type, another number one that is not known.
    private static void WriteType(InstructionEncoder into, References references, string? type)
    {
        if (type is { Length: > 0 } && references.Of(type) is { } reference)
        {
            into.OpCode(ILOpCode.Ldtoken);
            into.Token(reference);
        }
        else
        {
            into.LoadConstantI4(type is "" ? 0 : 1);
        }
    }

    private MethodDefinitionHandle AddMethod(MethodBodyStreamEncoder stream, string name, InstructionEncoder code)
    {
        BlobBuilder signature = new();
        new BlobEncoder(signature).MethodSignature().Parameters(0, result => result.Void(), _ => { });
        return metadata.AddMethodDefinition(
            MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, metadata.GetOrAddString(name), metadata.GetOrAddBlob(signature),
            stream.AddMethodBody(code, maxStack: 8), MetadataTokens.ParameterHandle(1));
    }
}
