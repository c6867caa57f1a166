using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>
/// Recognises the places that an identifier must not come to: those of our own list (<c>receivers.txt</c>), and those that a vendor adds in
/// an <c>AdditionalFiles</c> entry named <c>nir.receivers.txt</c>. Types that are not referenced are known by name.
/// </summary>
internal sealed class Receivers
{
    /// <summary>The name of a vendor's own list.</summary>
    public const string FileName = "nir.receivers.txt";

    private static readonly Lazy<ImmutableArray<Receiver>> Ours = new(static () =>
    {
        using var stream = typeof(Receivers).Assembly.GetManifestResourceStream("receivers.txt")!;
        using var reader = new StreamReader(stream);
        return [.. Receiver.Read(reader.ReadToEnd())];
    });

    private readonly ILookup<string, Receiver> _byType;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Receiver>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Our list, and a vendor's.</summary>
    /// <param name="lists">The texts of the vendor's lists.</param>
    public Receivers(IEnumerable<string> lists) => _byType = Ours.Value.Concat(lists.SelectMany(Receiver.Read)).ToLookup(static one => one.Type);

    /// <summary>What kind of place a parameter is; null: none of them.</summary>
    public ReceiverKind? Find(IMethodSymbol method, IParameterSymbol? parameter)
    {
        // What is logged by a generated method, or by a delegate that was defined for it.
        if (IsLoggerMessage(method))
        {
            return ReceiverKind.Log;
        }

        foreach (var one in _known.GetOrAdd(method.OriginalDefinition, Read))
        {
            if (one.Parameter is null || one.Parameter == parameter?.Name)
            {
                return one.Kind;
            }
        }

        return null;
    }

    /// <summary>What kind of place a property or a field is that is written to; null: none of them.</summary>
    public ReceiverKind? OfWrite(ISymbol member) =>
        _known.GetOrAdd(member.OriginalDefinition, Read).FirstOrDefault(static one => one.Parameter is null)?.Kind;

    private static bool IsLoggerMessage(IMethodSymbol method) => method.MethodKind is MethodKind.DelegateInvoke
        ? method.Parameters is [{ Type: var logger }, ..] && IsLogger(logger) && (method.ContainingType.Name is "Action"
            ? method.Parameters.Last().Type.Name is "Exception"
            : method is { ContainingType.Name: "Func", ReturnType.Name: "IDisposable" })
        : method.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "LoggerMessageAttribute", ContainingNamespace.Name: "Logging" });

    private static bool IsLogger(ITypeSymbol type) =>
        type is { Name: "ILogger", ContainingNamespace: { Name: "Logging", ContainingNamespace.Name: "Extensions" } };

    private ImmutableArray<Receiver> Read(ISymbol member)
    {
        var found = ImmutableArray.CreateBuilder<Receiver>();
        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new" : member is IPropertySymbol { IsIndexer: true }
            ? "Item"
            : member.MetadataName;
        for (var type = member.ContainingType; type is not null; type = type.BaseType)
        {
            // What a derived type declares itself is none of its base's members, but for its constructors and what it writes.
            found.AddRange(_byType[type.FullName()].Where(one => (one.Member == name || one.Member == "*")
                && (one.Member != "*" || name != "new") && (IsDeclaredBy(member, type) || name == "new" || member is IPropertySymbol)));
        }

        foreach (var (one, listed) in member.ContainingType.AllInterfaces.SelectMany(one => _byType[one.FullName()].Select(listed => (one, listed))))
        {
            if ((listed.Member == name || listed.Member == "*") && Implements(member, one))
            {
                found.Add(listed);
            }
        }

        return found.ToImmutable();
    }

    private static bool IsDeclaredBy(ISymbol member, INamedTypeSymbol type)
    {
        for (var current = member; current is not null; current = (current as IMethodSymbol)?.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(current.ContainingType.OriginalDefinition, type.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Implements(ISymbol member, INamedTypeSymbol contract) => contract.GetMembers()
        .Any(one => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(one), member));
}
