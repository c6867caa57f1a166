using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Nir.Register.Http;
using Nir.Register.Stubs.Admin;
using Nir.Register.Stubs.Journal;
using Nir.Register.Stubs.Matching;
using Nir.Register.Stubs.Responses;

namespace Nir.Register.Stubs;

/// <summary>Stands in front of the register: the admin API, then the stubs, then the register for what no stub answers.</summary>
internal sealed class StubPipeline(StubLayer layer)
{
    private readonly AdminApi _admin = new(layer);
    private readonly StubResponder _responder = new(layer);

    public async Task InvokeAsync(HttpContext context, RequestDelegate register)
    {
        if (context.Request.Path.StartsWithSegments(AdminApi.Path, StringComparison.Ordinal, out var admin))
        {
            await _admin.AnswerAsync(context, admin.Value ?? "");
            return;
        }

        // What steers the fake is no call to the register: no stub answers it, and the journal does not tell of it.
        if (context.Request.Path.StartsWithSegments(Styringsendepunkter.Sti, StringComparison.Ordinal))
        {
            await register(context);
            return;
        }

        var request = await RequestReader.ReadAsync(context);
        var log = RequestLogger.Log(request, layer.Time.GetUtcNow(), $"{context.Connection.RemoteIpAddress}");
        try
        {
            var stub = layer.Choose(request);
            Spor.NoterStub(context, stub);
            Keep(context, log with { Stub = stub });
            await (stub is null ? register(context) : _responder.AnswerAsync(context, request, stub, register));
        }
        catch (OperationCanceledException) when (layer.Stopping.IsCancellationRequested)
        {
            Spor.NoterBrudd(context);
            context.Abort();
        }
        catch (Exception fault) when (fault is RegexMatchTimeoutException or StubLimitException)
        {
            await AdminApi.RefuseAsync(context, StatusCodes.Status500InternalServerError, new("", fault is StubLimitException
                ? fault.Message
                : $"A stub's regular expression took longer than {BoundedRegex.Limit.TotalMilliseconds} ms on this request. Write it without repetitions inside repetitions."));
        }
    }

    /// <summary>Kept before it is answered: who has the answer finds the request in the journal.</summary>
    private void Keep(HttpContext context, LoggedRequest log)
    {
        context.Response.OnStarting(() =>
        {
            log.Status = context.Response.StatusCode;
            return Task.CompletedTask;
        });
        layer.Journal.Add(log);
    }
}
