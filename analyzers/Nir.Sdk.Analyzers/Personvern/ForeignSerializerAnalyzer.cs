using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>NIR4056: a registration goes to a serializer that cannot write its identifiers, and throws.</summary>
/// <remarks>Where options, a context or converters are given, they may know how: nothing is said.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignSerializerAnalyzer : NirAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR4056);

    private protected override void Register(AnalyzerStart context, NirSymbols symbols)
    {
        var compilation = symbols.Compilation;
        INamedTypeSymbol?[] types =
        [
            compilation.GetTypeByMetadataName("Nir.Sdk.Registreringer.Registrering"),
            compilation.GetTypeByMetadataName("Nir.Sdk.Registreringer.PersonReference"),
            compilation.GetTypeByMetadataName("Nir.Sdk.Client.Results.StoredRegistrering"),
        ];
        context.RegisterOperationAction(operation => Analyze(operation, (IInvocationOperation)operation.Operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => Analyze(operation, (IObjectCreationOperation)operation.Operation, types), OperationKind.ObjectCreation);
    }

    private static void Analyze(OperationAnalysisContext context, IInvocationOperation call, INamedTypeSymbol?[] types)
    {
        if (IsSerializer(call.TargetMethod) && call.Arguments.All(static argument => !SaysHow(argument)) && Written(call, types) is { } type
            && !call.IsInExpressionTree())
        {
            Report(context, call, type, $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}");
        }
    }

    private static void Analyze(OperationAnalysisContext context, IObjectCreationOperation creation, INamedTypeSymbol?[] types)
    {
        if (creation.Type is { Name: "XmlSerializer" or "DataContractSerializer" or "DataContractJsonSerializer" } serializer
            && serializer.FullName() is "System.Xml.Serialization.XmlSerializer" or "System.Runtime.Serialization.DataContractSerializer"
                or "System.Runtime.Serialization.Json.DataContractJsonSerializer"
            && creation.Arguments is [{ Value: ITypeOfOperation { TypeOperand: var named } }, ..]
            && new HeldRegistrering(types, writesFields: true).Find(named) is { } type && !creation.IsInExpressionTree())
        {
            Report(context, creation, type, serializer.Name);
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation where, ITypeSymbol type, string method) => context.ReportDiagnostic(
        Diagnostic.Create(RegelDescriptions.NIR4056.Descriptor, where.Syntax.GetLocation(),
            type.ToMinimalDisplayString(where.SemanticModel!, where.Syntax.SpanStart), method));

    // A full name is put together each time it is asked for: the short one is looked at first.
    private static bool IsSerializer(IMethodSymbol method) => method.ContainingType.Name switch
    {
        "JsonSerializer" => (method.Name.StartsWith("Serialize", StringComparison.Ordinal) || method.Name.StartsWith("Deserialize", StringComparison.Ordinal))
            && method.ContainingType.FullName() is "System.Text.Json.JsonSerializer" or "Newtonsoft.Json.JsonSerializer",
        "JsonConvert" => method.Name is "SerializeObject" or "DeserializeObject" && method.ContainingType.FullName() is "Newtonsoft.Json.JsonConvert",
        "JsonContent" => method.Name is "Create" && method.ContainingType.FullName() is "System.Net.Http.Json.JsonContent",
        "HttpClientJsonExtensions" or "HttpContentJsonExtensions" =>
            method.ContainingType.FullName() is "System.Net.Http.Json.HttpClientJsonExtensions" or "System.Net.Http.Json.HttpContentJsonExtensions",
        _ => false,
    };

    private static bool SaysHow(IArgumentOperation argument) => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.Name: { } type }
        && type is "JsonSerializerOptions" or "JsonTypeInfo" or "JsonSerializerContext" or "JsonSerializerSettings" or "JsonConverter"
        && argument.Value.Unwrap().ConstantValue is not { HasValue: true, Value: null };

    // The type that is named, or the value's own where it goes as an object.
    private static ITypeSymbol? Written(IInvocationOperation call, INamedTypeSymbol?[] types)
    {
        var held = new HeldRegistrering(types, writesFields: !call.TargetMethod.ContainingType.ContainingNamespace.ToDisplayString()
            .StartsWith("System", StringComparison.Ordinal));
        return call.TargetMethod.TypeArguments
            .Concat(call.Arguments.Where(static argument => argument.Parameter?.OriginalDefinition.Type is ITypeParameterSymbol
                or { SpecialType: SpecialType.System_Object }).Select(static argument => argument.Value.Unwrap().Type).OfType<ITypeSymbol>())
            .Concat(call.Arguments.Select(static argument => (argument.Value.Unwrap() as ITypeOfOperation)?.TypeOperand).OfType<ITypeSymbol>())
            .Select(held.Find).FirstOrDefault(static type => type is not null);
    }
}
