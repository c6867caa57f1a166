using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Reading;
using Nir.Register.Register;
using Nir.Register.Views;

namespace Nir.Register.Contract;

/// <summary>A call of an operation.</summary>
/// <param name="context">The call over HTTP.</param>
/// <param name="services">What the server has for its operations.</param>
/// <param name="caller">Who calls. Null: anyone may.</param>
internal sealed class OperationCall(HttpContext context, IServiceProvider services, Caller? caller)
{
    public HttpContext Context { get; } = context;

    public IServiceProvider Services { get; } = services;

    /// <summary>Who calls.</summary>
    /// <exception cref="InvalidOperationException">Anyone may call the operation.</exception>
    public Caller Caller => caller ?? throw new InvalidOperationException("Anyone may call this operation.");

    /// <summary>The register that is called.</summary>
    public FakeRegister Register => RegisterScope.From(Context).Register;

    /// <summary>The register's persons as lists and reports see them.</summary>
    public RegisterViews Views => RegisterScope.From(Context).Views;

    /// <summary>The statistics that the register has published.</summary>
    public StatistikkPublications Publications => RegisterScope.From(Context).Publications;

    /// <summary>The id in the address.</summary>
    public Guid Id => Guid.Parse((string)Context.GetRouteValue("id")!);

    /// <summary>What the change presumes.</summary>
    public Condition Condition => Conditions.Read(Context.Request);

    /// <summary>A day in the query. Null: it is not given.</summary>
    public DateOnly? Day(string name) => QueryReader.Day(Context.Request, name);

    /// <summary>Tells the version of what is read. When the caller holds it already, that is the whole answer.</summary>
    /// <returns>Whether the caller holds it.</returns>
    public bool HasVersion(string version)
    {
        var etag = Conditions.ETag(version);
        Context.Response.Headers.ETag = etag;
        if (!Context.Request.Headers.IfNoneMatch.Contains(etag))
        {
            return false;
        }

        Context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>A whole number in the query. Null: it is not given.</summary>
    public int? Number(string name) => QueryReader.Number(Context.Request, name);

    /// <summary>A word in the query. Null: it is not given.</summary>
    public string? Word(string name) => QueryReader.Word(Context.Request, name);

    /// <summary>Yes or no in the query. It is no when it is not given.</summary>
    public bool IsTrue(string name) => QueryReader.IsTrue(Context.Request, name);

    /// <summary>Reads the body, and refuses members that the type does not know: a filter that is left out would give more than was asked for.</summary>
    public Task<T> ReadStrictlyAsync<T>(JsonTypeInfo<T> type)
        where T : class => RequestBody.ReadStrictlyAsync(Context, type);

    /// <summary>Reads the body.</summary>
    public Task<T> ReadAsync<T>(JsonTypeInfo<T> type)
        where T : class => RequestBody.ReadAsync(Context, type);

    /// <summary>Asks the register, and answers what it says.</summary>
    public Task AnswerAsync(RegisterCommand command) => ResponseWriter.WriteAsync(Context, Register.Execute(command));

    /// <summary>Answers a value as JSON.</summary>
    public Task AnswerAsync<T>(T value, JsonTypeInfo<T> type) => ResponseWriter.WriteAsync(Context, value, type);
}
