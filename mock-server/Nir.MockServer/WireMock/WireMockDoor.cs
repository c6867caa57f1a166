using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Reading;
using Nir.Register.Tenants;
using Nir.Sdk.Contract;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Nir.MockServer.WireMock;

/// <summary>
/// WireMock.Net in front of a register. The fake's own host stays the host: WireMock is started when first asked for, and called as a delegate,
/// without a second hop. While it holds no mapping of anyone's, calls go straight to the register.
/// </summary>
/// <param name="place">Where it stands.</param>
/// <param name="folder">The folder of mappings, read when WireMock starts. Null: there is none.</param>
/// <param name="limit">How many may be started. Null: as many as are asked for in .NET.</param>
internal sealed class WireMockDoor(FrontPlace place, string? folder = null, DoorLimit? limit = null) : IRegisterFront
{
    private static readonly Guid CatchAll = new("4e495200-0000-4000-8000-000000000001");

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stopping = new();
    private WireMockServer? _server;
    private RequestDelegate? _wireMock;

    /// <inheritdoc/>
    public int Count => Volatile.Read(ref _server) is { } server ? server.Mappings.Count(IsSomeones) : 0;

    /// <summary>The folder of mappings, and what is wrong with its files.</summary>
    public MappingFolder Folder { get; } = new(folder, mayWrite: place.Tenant.Length == 0);

    /// <summary>WireMock, started now when it was not.</summary>
    /// <exception cref="ObjectDisposedException">The register is gone.</exception>
    public WireMockServer Server => Volatile.Read(ref _server) ?? Start();

    /// <summary>Puts the door in front of a register, unless something is there already.</summary>
    public static WireMockDoor Put(Func<Func<FrontPlace, IRegisterFront>, IRegisterFront> inFront) =>
        inFront(static place => new WireMockDoor(place)) as WireMockDoor
        ?? throw new InvalidOperationException("Something else than WireMock stands in front of this register.");

    /// <inheritdoc/>
    public Task InvokeAsync(HttpContext context, RequestDelegate behind)
    {
        if (AdminGate.IsAdmin(context.Request))
        {
            return new AdminGate(this).InvokeAsync(context, () => AskAsync(Server, context, behind));
        }

        var server = Folder.IsNamed ? Server : Volatile.Read(ref _server);
        return server is null || IsSteering(context.Request) || !server.Mappings.Any(IsSomeones) ? behind(context) : ReadAndAskAsync(server, context, behind);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _stopping.Cancel();
            if (_server is { } server)
            {
                Volatile.Write(ref _server, null);
                // Dispose alone does not wait for the port to be free.
                server.Stop();
                server.Dispose();
                limit?.Release();
            }
        }
    }

    private static bool IsSomeones(IMapping mapping) => !mapping.IsAdminInterface && mapping.Guid != CatchAll;

    // What steers the fake is no call to the register.
    private static bool IsSteering(HttpRequest request) => request.Path.StartsWithSegments(ControlPath.Root, StringComparison.Ordinal);

    /// <summary>Read here, within the limits: WireMock reads whatever comes.</summary>
    private async Task ReadAndAskAsync(WireMockServer server, HttpContext context, RequestDelegate register)
    {
        context.Request.Body = new MemoryStream(await RequestBody.ReadAllAsync(context), writable: false);
        CallTrace.NoteFront(context, "a mapping of WireMock");
        await AskAsync(server, context, register);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever WireMock cannot read is the register's to refuse.")]
    private async Task AskAsync(WireMockServer server, HttpContext context, RequestDelegate register)
    {
        // A reset takes it away.
        if (!server.Mappings.Any(static mapping => mapping.Guid == CatchAll))
        {
            PutCatchAll(server);
        }

        var call = new RegisterCall(this, context, register);
        RegisterCall.Current = call;
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, context.RequestAborted);
        try
        {
            await _wireMock!(context).WaitAsync(leaving.Token);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // A mapping may delay an answer for longer than anyone waits: the caller, or whoever stops the server.
            call.Leave();
            CallTrace.NoteBreach(context);
            context.Abort();
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !call.ReachedRegister && !context.Response.HasStarted)
        {
            // WireMock could not read the address or a header of it: no mapping is for that.
            await call.PassAsync();
        }
    }

    private WireMockServer Start()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, this);
            if (_server is { } ready)
            {
                return ready;
            }

            if (limit?.TryTake() is false)
            {
                throw new RequestError(TooMany(limit.Most));
            }

            var server = WireMockServer.Start(DoorSettings.For(place, Folder, wireMock => _wireMock = wireMock));
            PutCatchAll(server);
            Folder.Load(server);
            Volatile.Write(ref _server, server);
            return server;
        }
    }

    private static NirProblem TooMany(int most) => new()
    {
        Type = "urn:nir:problem:fullt",
        Title = "There are as many WireMocks as there may be",
        Status = StatusCodes.Status507InsufficientStorage,
        Detail =
            $"At most {most} registers have mappings at the same time. Drop a tenant with DELETE /__nir/tenants and its name, or use the register at the server's own address.",
    };

    /// <summary>Hands the register what no mapping is for. It answers by itself, so that nothing of its answer is touched.</summary>
    private static void PutCatchAll(WireMockServer server) => server
        .Given(Request.Create().UsingAnyMethod())
        .AtPriority(int.MaxValue)
        .WithGuid(CatchAll)
        .WithTitle("The register")
        .RespondWith(Response.Create().WithCallback(static async (IRequestMessage _) =>
        {
            await (RegisterCall.Current ?? throw new InvalidOperationException("The request did not come through the fake.")).PassAsync();
            // WireMock then writes nothing.
            return null!;
        }));
}
