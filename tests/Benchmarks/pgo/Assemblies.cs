using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MsqSite.Pgo;

/// <summary>The assemblies in which methods and types are looked up.</summary>
internal sealed class Assemblies : IDisposable
{
    private readonly List<PEReader> files = [];
    private readonly ILookup<string, FoundType> types;
    private readonly ILookup<string, FoundMethod> methods;

    /// <param name="paths">Files; those that are no assemblies are left out.</param>
    public Assemblies(IEnumerable<string> paths)
    {
        files.AddRange(paths.Select(path => new PEReader(File.OpenRead(path))));
        types = files.Where(file => file.HasMetadata && file.GetMetadataReader().IsAssembly).SelectMany(TypesOf).ToLookup(type => type.Name, StringComparer.Ordinal);
        methods = files.Where(file => file.HasMetadata && file.GetMetadataReader().IsAssembly).SelectMany(MethodsOf).ToLookup(method => $"{method.Of.Name}.{method.Name}", StringComparer.Ordinal);
    }

    /// <summary>
    /// The methods of that name, size and number of parameters: one of each assembly that has it, for the text does not say which one's it is, and what
    /// several have is mostly the same source. None of an assembly that has several.
    /// </summary>
    /// <param name="name">Type and method, without what the type is made of.</param>
    /// <param name="ilSize">The size of its body.</param>
    /// <param name="parameters">How many parameters it has.</param>
    public IEnumerable<FoundMethod> Methods(string name, int ilSize, int parameters) => methods[name]
        .Where(one => one.IlSize == ilSize && one.Parameters == parameters)
        .GroupBy(one => one.Of.Assembly, StringComparer.Ordinal)
        .Where(same => same.Count() == 1)
        .Select(same => same.Single());

    /// <summary>A type by its full name; null where no assembly has it, or several have.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="assembly">The assembly's; null where it is not known.</param>
    public FoundType? Type(string name, string? assembly)
    {
        FoundType[] found = [.. types[name].Where(one => assembly is null || one.Assembly == assembly).Take(2)];
        return found is [FoundType one] ? one : null;
    }

    /// <summary><c>List`1[System.__Canon].Add</c> is <c>List`1.Add</c> of <c>[System.__Canon]</c>. A method's own name may have brackets, too.</summary>
    public (string Name, string Of) Split(string name)
    {
        int start = name.IndexOf('[', StringComparison.Ordinal);
        if (start < 0 || !types.Contains(name[..start]))
        {
            return (name, "");
        }

        int end = start;
        int depth = 0;
        do
        {
            depth += name[end] == '[' ? 1 : name[end] == ']' ? -1 : 0;
            end++;
        }
        while (depth > 0 && end < name.Length);
        return (name[..start] + name[end..], name[start..end]);
    }

    public void Dispose() => files.ForEach(file => file.Dispose());

    private static IEnumerable<FoundType> TypesOf(PEReader file)
    {
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.TypeDefinitions.Select(handle => new FoundType(metadata, handle, NameOf(metadata, handle)));
    }

    private static IEnumerable<FoundMethod> MethodsOf(PEReader file) =>
        from type in TypesOf(file)
        from handle in type.Metadata.GetTypeDefinition(type.Handle).GetMethods()
        let method = type.Metadata.GetMethodDefinition(handle)
        where method.RelativeVirtualAddress != 0
        select new FoundMethod(type, method, file.GetMethodBody(method.RelativeVirtualAddress).GetILReader().Length);

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        string name = metadata.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{NameOf(metadata, outer)}+{name}"
            : metadata.GetString(type.Namespace) is { Length: > 0 } space ? $"{space}.{name}" : name;
    }
}
