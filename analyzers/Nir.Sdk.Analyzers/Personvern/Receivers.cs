using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>Recognises the places that an identifier must not come to. Types that are not referenced are known by name.</summary>
internal sealed class Receivers(Compilation compilation)
{
    private static readonly ImmutableHashSet<string> Loggers = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Microsoft.Extensions.Logging.ILogger", "Microsoft.Extensions.Logging.LoggerExtensions", "System.Console", "System.Diagnostics.Debug",
        "System.Diagnostics.Trace", "System.Diagnostics.TraceSource", "Serilog.ILogger", "Serilog.Log", "NLog.ILogger", "NLog.Logger", "log4net.ILog");

    private static readonly ImmutableHashSet<string> Meters = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "SetTag", "AddTag", "SetBaggage", "AddBaggage", "SetCustomProperty");

    private static readonly ImmutableHashSet<string> FileTypes = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.StreamWriter", "System.IO.StreamReader", "System.IO.FileInfo",
        "System.IO.DirectoryInfo");

    private static readonly ImmutableHashSet<string> PathParameters = ImmutableHashSet.Create(
        StringComparer.Ordinal, "path", "fileName", "sourceFileName", "destFileName", "sourceDirName", "destDirName");

    private readonly INamedTypeSymbol? _exception = compilation.GetTypeByMetadataName("System.Exception");

    /// <summary>What kind of place the argument is; null: none of them.</summary>
    public ReceiverKind? Of(IArgumentOperation argument) => argument.Parent switch
    {
        IInvocationOperation call => Of(call, argument),
        IObjectCreationOperation { Type: { } type } creation => OfCreation(type, creation, argument),
        _ => null,
    };

    /// <summary>Whether the call writes to a log, the console or a trace.</summary>
    public static bool IsLog(IInvocationOperation call) =>
        IsLogger(call) || call.TargetMethod.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute");

    private static ReceiverKind? Of(IInvocationOperation call, IArgumentOperation argument)
    {
        if (IsLog(call) || IsTelemetry(call.TargetMethod))
        {
            return ReceiverKind.Log;
        }

        return IsPath(call.TargetMethod.ContainingType, argument) || IsUrl(call, argument) ? ReceiverKind.Adresse : null;
    }

    private ReceiverKind? OfCreation(ITypeSymbol type, IObjectCreationOperation creation, IArgumentOperation argument)
    {
        if (type.Is(_exception))
        {
            return ReceiverKind.Faults;
        }

        var name = type.FullName();
        if (name is "System.Uri" or "System.UriBuilder" || (name is "System.Net.Http.HttpRequestMessage" && argument.Parameter?.Name == "requestUri"))
        {
            return ReceiverKind.Adresse;
        }

        // The value of a metric's tag, where the tag is made for the metric.
        if (name.StartsWith("System.Collections.Generic.KeyValuePair", StringComparison.Ordinal) && argument.Parameter?.Name == "value" && IsMeasured(creation))
        {
            return ReceiverKind.Log;
        }

        return IsPath(type, argument) ? ReceiverKind.Adresse : null;
    }

    private static bool IsLogger(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        if (Loggers.Contains(type.FullName()) || type.AllInterfaces.Any(static i => Loggers.Contains(i.FullName())))
        {
            return call.TargetMethod.Name is not ("ReadLine" or "Read" or "IsEnabled");
        }

        // Console.Out, Console.Error.
        return call.Instance is IPropertyReferenceOperation { Property: { Name: "Out" or "Error", ContainingType: { } owner } }
            && owner.FullName() == "System.Console";
    }

    private static bool IsTelemetry(IMethodSymbol method) => method.ContainingType.FullName() switch
    {
        "System.Diagnostics.Activity" => Meters.Contains(method.Name),
        "System.Diagnostics.TagList" or "System.Diagnostics.ActivityTagsCollection" => method.Name is "Add",
        _ => method is { Name: "Add" or "Record", ContainingType.ContainingNamespace: { Name: "Metrics", ContainingNamespace.Name: "Diagnostics" } },
    };

    private static bool IsMeasured(IOperation creation) =>
        creation.Ancestors().OfType<IInvocationOperation>().FirstOrDefault() is { } call && IsTelemetry(call.TargetMethod);

    private static bool IsPath(ITypeSymbol type, IArgumentOperation argument) =>
        argument.Parameter is { Type.SpecialType: SpecialType.System_String } parameter && PathParameters.Contains(parameter.Name)
            && FileTypes.Contains(type.FullName());

    private static bool IsUrl(IInvocationOperation call, IArgumentOperation argument) =>
        argument.Parameter is { Name: "requestUri" }
        && call.TargetMethod.ContainingType.FullName() is "System.Net.Http.HttpClient" or "System.Net.Http.Json.HttpClientJsonExtensions";
}
