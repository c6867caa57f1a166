using System.Reflection;
using System.Text;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Docs;

/// <summary>The public surface of each package, one line per member, so that a change of it shows in a review.</summary>
internal static class ApiPages
{
    private static readonly IReadOnlyList<Assembly> Assemblies =
    [
        typeof(Registrering).Assembly,
        typeof(Lovverk).Assembly,
        typeof(Sdk.Hosting.Retries.RetryingNirTransport).Assembly,
        typeof(Sdk.Maskinporten.MaskinportenCredential).Assembly,
        typeof(Nir.Register.NirServer).Assembly,
        typeof(Testing.FakeNir).Assembly,
    ];

    public static IEnumerable<Page> All() => Assemblies.Select(static assembly =>
        new Page($"docs/api/{assembly.GetName().Name}.txt", Write(assembly)));

    private static string Write(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(ApiSignature.Of(type)).Append('\n');
            foreach (var member in Members(type).Select(ApiSignature.Of).Distinct().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<MemberInfo> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMembers(Declared).Where(member => member switch
        {
            // What the compiler writes for records is the same for all of them.
            _ when member.Name.Contains('<', StringComparison.Ordinal) => false,
            MethodInfo { IsSpecialName: true } method => method.Name.StartsWith("op_", StringComparison.Ordinal) && IsVisible(method) && !IsRecord(type),
            MethodInfo method => IsVisible(method) && !(IsRecord(type) && method.Name is "Equals" or "GetHashCode" or "ToString" or "PrintMembers"),
            ConstructorInfo constructor => IsVisible(constructor),
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible) && property.Name != "EqualityContract",
            FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
            EventInfo => true,
            _ => false,
        });
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
}
