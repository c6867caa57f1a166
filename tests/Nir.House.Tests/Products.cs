using System.Reflection;
using System.Runtime.CompilerServices;

namespace Nir.House.Tests;

/// <summary>The compiled types of every product project.</summary>
internal static class Products
{
    // The one that is named by its command.
    private const string Tool = "nir.dll";

    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "Nir.*.dll").Append(Path.Combine(AppContext.BaseDirectory, Tool))
            .Where(static path => !path.EndsWith(".Tests.dll", StringComparison.Ordinal)
                && !Path.GetFileName(path).StartsWith("Nir.Shared.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Assembly.LoadFrom)];

    /// <summary>Types written here or generated for this project; not what the compiler or a platform package puts in.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. Assemblies.SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => type.Namespace?.StartsWith("Nir.", StringComparison.Ordinal) == true && !IsMadeByTheCompiler(type))];

    // The file of a rule begins with the rule's id, and the rest is its sentence; a row's class is named by its table in the data.
    public static bool IsNamedByData(Type type) =>
        type.Name.StartsWith("NIR", StringComparison.Ordinal)
        || type.BaseType?.Name == "ParameterRow"
        || (type.DeclaringType is { } outer && IsNamedByData(outer));

    public static bool IsMadeByTheCompiler(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
        || member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || (member.DeclaringType is { } outer && IsMadeByTheCompiler(outer));
}
