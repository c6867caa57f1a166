using System.Collections.Immutable;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nir.Register.Contract.Reading;
using Nir.Register.Register;

namespace Nir.Register.Contract;

/// <summary>
/// An operation: what the contract says of it, and what it does. Routing, access, faults, the trace and the OpenAPI document follow from it.
/// </summary>
internal abstract class ContractOperation
{
    private static readonly Lazy<ImmutableArray<ContractOperation>> Found = new(static () =>
    [
        .. typeof(ContractOperation).Assembly.GetCustomAttributes<OperationAttribute>().Select(static attribute => attribute.Operation)
            .OrderBy(static operation => operation.Descriptor.Place ?? int.MaxValue)
            .ThenBy(static operation => operation.Descriptor.Id, StringComparer.Ordinal),
    ]);

    /// <summary>All of them, in the document's order; last those that are no part of the contract.</summary>
    public static ImmutableArray<ContractOperation> All => Found.Value;

    /// <summary>What is said of it.</summary>
    public abstract OperationDescriptor Descriptor { get; }

    /// <summary>Serves all of them.</summary>
    public static void MapAll(IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        var access = services.GetRequiredService<IAccess>();
        foreach (var operation in All)
        {
            var descriptor = operation.Descriptor;
            app.MapMethods(
                    descriptor.Path,
                    [descriptor.Method],
                    context => operation.CallAsync(context, services, descriptor.Access is OperationAccess.Anyone ? null : access.FindCaller(context)))
                .WithMetadata(descriptor);
        }
    }

    // A filter that is left out would give more than was asked for.
    private Task CallAsync(HttpContext context, IServiceProvider services, Caller? caller)
    {
        if (Descriptor.Subject is DocumentSubject.Views or DocumentSubject.Statistics)
        {
            QueryReader.Require(context.Request, [.. Descriptor.Query.Select(static parameter => parameter.Name)]);
        }

        return AnswerAsync(new OperationCall(context, services, caller));
    }

    /// <summary>Does what is asked, and answers.</summary>
    protected abstract Task AnswerAsync(OperationCall call);
}
